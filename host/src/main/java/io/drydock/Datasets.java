package io.drydock;

import io.drydock.model.Family;
import io.drydock.model.MountRecord;
import java.util.List;

/** dSources and VDBs together: who came from whom. */
public interface Datasets {
  /** Each dSource, and each VDB that began empty, with what came from it. */
  List<Family> families();

  /**
   * Mounts that are no longer there, because this machine was started anew: each operation mounts
   * them again. Those of other hosts are not among them; only an operation asks such a host.
   */
  List<MountRecord> missingMounts();

  /** One dSource or VDB with what came from it, or NOT_FOUND. */
  Family family(String name);
}

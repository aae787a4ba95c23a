package io.drydock;

import io.drydock.model.Family;
import java.util.List;

/** dSources and VDBs together: who came from whom. */
public interface Datasets {
  /** Each dSource, and each VDB that began empty, with what came from it. */
  List<Family> families();

  /** One dSource or VDB with what came from it, or NOT_FOUND. */
  Family family(String name);
}

package io.drydock.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dSource or VDB with all that came from it.
 *
 * @param dataset which
 * @param state what can be done with it
 * @param dataFrom the snapshot that a VDB's data came from, which after a rollback is one of its
 *     own; null for a dSource and for a VDB that began empty
 * @param snapshots its snapshots, oldest first
 */
public record Family(
    Dataset dataset, String state, @Nullable Long dataFrom, List<Branch> snapshots) {

  /**
   * A snapshot with what came from it.
   *
   * @param snapshot which
   * @param vdbs the VDBs that were provisioned or last refreshed from it, by name
   */
  public record Branch(Snapshot snapshot, List<Family> vdbs) {}
}

package io.drydock.catalog;

import io.drydock.model.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The hooks of the catalog: users' own scripts around the operations of a dataset. */
public final class HookTable {
  private final Jdbi jdbi;

  HookTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Replaces all hooks of a dataset: bash scripts by event. */
  public void replace(Dataset dataset, Map<String, String> scripts) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "delete from hook where %s = :id"
                      .formatted(DatasetColumns.idColumn(dataset.kind())))
              .bind("id", dataset.id())
              .execute();
          scripts.forEach(
              (event, script) ->
                  handle
                      .createUpdate(
                          "insert into hook (dsource_id, vdb_id, event, script)"
                              + " values (:dsource, :vdb, :event, :script)")
                      .bind("dsource", DatasetColumns.dsourceId(dataset))
                      .bind("vdb", DatasetColumns.vdbId(dataset))
                      .bind("event", event)
                      .bind("script", script)
                      .execute());
        });
  }

  /** The hooks of a dataset: bash scripts by event, {@code pre-refresh}. */
  public Map<String, String> of(Dataset dataset) {
    Map<String, String> scripts = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select event, script from hook where %s = :id order by event"
                        .formatted(DatasetColumns.idColumn(dataset.kind())))
                .bind("id", dataset.id())
                .map((row, context) -> scripts.put(row.getString(1), row.getString(2)))
                .list());
    return scripts;
  }
}

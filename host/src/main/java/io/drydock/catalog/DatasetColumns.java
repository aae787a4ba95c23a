package io.drydock.catalog;

import io.drydock.model.Dataset;
import io.drydock.model.Dataset.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a row says to which dataset it belongs: dsource_id or vdb_id, and storage_guid. */
final class DatasetColumns {
  private DatasetColumns() {}

  static String idColumn(Kind kind) {
    return kind == Kind.DSOURCE ? "dsource_id" : "vdb_id";
  }

  static @Nullable Long dsourceId(Dataset dataset) {
    return dataset.kind() == Kind.DSOURCE ? dataset.id() : null;
  }

  static @Nullable Long vdbId(Dataset dataset) {
    return dataset.kind() == Kind.VDB ? dataset.id() : null;
  }

  /** Reads them, and the dataset's name from the column {@code dataset}. */
  static Dataset read(ResultSet row) throws SQLException {
    long dsource = row.getLong("dsource_id");
    Kind kind = row.wasNull() ? Kind.VDB : Kind.DSOURCE;
    long id = kind == Kind.DSOURCE ? dsource : row.getLong("vdb_id");
    return new Dataset(kind, id, row.getString("dataset"), row.getString("storage_guid"));
  }
}

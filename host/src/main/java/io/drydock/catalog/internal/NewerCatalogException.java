package io.drydock.catalog.internal;

import java.sql.SQLException;

/** A catalog that a later version of the program has written. */
final class NewerCatalogException extends SQLException {
  private static final long serialVersionUID = 1L;

  NewerCatalogException(int version, int newest) {
    super(
        "it was written by a newer Drydock (version %d, this one knows %d)"
            .formatted(version, newest));
  }
}

package io.drydock.catalog.internal;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.nio.file.Path;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is the matter with the catalog's file, in words for whoever has to put it right: never the
 * database's own, which speak of statements.
 *
 * @param file the catalog
 */
public record CatalogFailure(Path file) {
  /** Less than this, and SQLite may find no room for what it keeps beside the file. */
  private static final long HARDLY_ANY_ROOM = 1 << 20;

  private static final String CHECK_OWNER =
      "See that it is yours, and that its file system is not mounted read-only; or name another"
          + " home with --home or DRYDOCK_HOME.";
  private static final String RESTORE =
      "Restore it from a backup, together with the folder that it is in; 'sqlite3 %s .recover'"
          + " shows what can be saved. The files of datasets and snapshots are in that folder's"
          + " storage, unharmed.";

  /** The kinds of trouble. */
  private record Trouble(String why, String action) {}

  /**
   * The failure that a person is shown.
   *
   * @param doing in the present participle: {@code opening}
   */
  public DrydockException of(String doing, Throwable e) {
    Trouble trouble = trouble(e);
    return new DrydockException(
        ErrorCode.CATALOG_FAILED,
        doing + " the catalog " + file,
        trouble.why(),
        trouble.action().replace("%s", String.valueOf(file)),
        e);
  }

  private Trouble trouble(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NewerCatalogException newer) {
        return new Trouble(
            String.valueOf(newer.getMessage()), "Use that Drydock, or another home.");
      }
      if (cause instanceof SQLiteException sqlite) {
        return trouble(sqlite);
      }
    }
    return new Trouble("what is in it is not what this Drydock wrote there", RESTORE);
  }

  private Trouble trouble(SQLiteException e) {
    SQLiteErrorCode code = primary(e.getResultCode());
    if (code == SQLiteErrorCode.SQLITE_FULL || isOutOfRoom(code)) {
      return new Trouble(
          "its disk is full",
          "Make room on that disk, then try again. What was written before is unharmed.");
    }
    return switch (code) {
      case SQLITE_READONLY -> new Trouble("it cannot be written", CHECK_OWNER);
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          new Trouble("it cannot be opened", CHECK_OWNER);
      case SQLITE_CORRUPT -> new Trouble("it is damaged", RESTORE);
      case SQLITE_NOTADB -> new Trouble("it is no catalog, or damaged", RESTORE);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Trouble(
              "another process has been writing to it for longer than half a minute",
              "Try again; 'drydock daemon status' shows whether a resident host is busy.");
      case SQLITE_IOERR ->
          new Trouble(
              "its disk failed: " + name(e.getResultCode()), "Check the disk, then try again.");
      case SQLITE_NOMEM ->
          new Trouble("there is no memory left for it", "End other programs, and try again.");
      default -> other(e);
    };
  }

  private boolean isOutOfRoom(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_IOERR && file.toFile().getUsableSpace() < HARDLY_ANY_ROOM;
  }

  private static Trouble other(SQLiteException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("no such") || message.contains("has no column")) {
      return new Trouble("a table is missing in it, or damaged", RESTORE);
    }
    return new Trouble(
        "it does not take what was to be written: " + name(e.getResultCode()),
        "Please report this, with the output of the same command with -v.");
  }

  private static String name(SQLiteErrorCode code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  /** An error code says in its lowest byte which kind it is of. */
  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.UNKNOWN_ERROR
        ? code
        : SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }
}

package io.drydock.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a file that cannot be read or written, in words for whoever has to put it
 * right.
 *
 * @param code the kind of failure
 * @param why the reason, half a sentence
 * @param action what to do about it
 * @param cause what was thrown
 */
public record FileTrouble(ErrorCode code, String why, String action, IOException cause) {
  /** Understands what was thrown. */
  public static FileTrouble of(IOException e) {
    String reason = reason(e).toLowerCase(Locale.ROOT);
    if (reason.contains("no space left") || reason.contains("quota exceeded")) {
      return new FileTrouble(
          ErrorCode.STORAGE_FAILED,
          "its disk is full" + place(e),
          "Make room on that disk, then try again. What was written before is unharmed.",
          e);
    }
    if (reason.contains("read-only file system")) {
      return unusable("its file system is mounted read-only" + place(e), "Mount it writable.", e);
    }
    if (e instanceof AccessDeniedException || reason.contains("operation not permitted")) {
      String user = System.getProperty("user.name", "");
      return unusable(
          "user %s may not use it%s".formatted(user, place(e)),
          "Run Drydock as the user whose it is, or let its owner give it to you.",
          e);
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return unusable("it is no folder" + place(e), "Name a folder.", e);
    }
    return unusable(
        "it cannot be used: " + (reason(e).isEmpty() ? e.getClass().getSimpleName() : reason(e)),
        "See that it is there, and yours.",
        e);
  }

  private static FileTrouble unusable(String why, String action, IOException e) {
    return new FileTrouble(ErrorCode.HOME_UNUSABLE, why, action, e);
  }

  private static String reason(IOException e) {
    @Nullable String reason =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : e.getMessage();
    return reason == null ? "" : reason;
  }

  private static String place(IOException e) {
    return e instanceof FileSystemException file && file.getFile() != null
        ? " (%s)".formatted(file.getFile())
        : "";
  }

  /**
   * The failure.
   *
   * @param doing what was being done, to which object
   * @param more what else can be done about it
   */
  public DrydockException failure(String doing, String more) {
    return new DrydockException(code, doing, why, (action + " " + more).strip(), cause);
  }
}

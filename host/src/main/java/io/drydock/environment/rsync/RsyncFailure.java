package io.drydock.environment.rsync;

import io.drydock.environment.HostAddress;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;

/** The texts for what can go wrong in a run of rsync. */
final class RsyncFailure {
  private static final int PARTIAL = 23;
  private static final int VANISHED = 24;
  private static final int TIMED_OUT = 30;

  private final HostAddress host;
  private final String doing;

  RsyncFailure(HostAddress host, String doing) {
    this.host = host;
    this.doing = doing;
  }

  DrydockException missingHere(String program) {
    return new DrydockException(
        ErrorCode.HOST_UNSUITABLE,
        doing,
        "%s is missing on this machine, which keeps the storage.".formatted(program),
        "Install %s here, and see that it is on the PATH of Drydock.".formatted(program));
  }

  DrydockException missingThere(String program) {
    return new DrydockException(
        ErrorCode.HOST_UNSUITABLE,
        doing,
        "%s is missing on the source host, %s.".formatted(program, host),
        "Install %s there, and see that it is on the PATH of a shell that is no login shell."
            .formatted(program));
  }

  DrydockException interrupted() {
    return new DrydockException(
        ErrorCode.REMOTE_COMMAND_FAILED, doing, "Drydock was told to stop; rsync was ended.", "");
  }

  DrydockException of(int exitCode, String errors) {
    if (exitCode == TIMED_OUT) {
      return new DrydockException(
          ErrorCode.REMOTE_TIMED_OUT,
          doing,
          "nothing came from the host for longer than its limit, and rsync was ended.",
          "Look at the host; raise the limit of the environment if it needs longer.",
          errors,
          null);
    }
    return new DrydockException(
        ErrorCode.REMOTE_COMMAND_FAILED,
        doing,
        "the copy is not complete: rsync ended with code %d%s."
            .formatted(exitCode, inWords(exitCode)),
        "What rsync said is below; see that the user that reads the files may, and sync again.",
        errors,
        null);
  }

  private static String inWords(int exitCode) {
    return switch (exitCode) {
      case PARTIAL -> ", some files could not be copied";
      case VANISHED -> ", some files vanished while it ran";
      default -> "";
    };
  }
}

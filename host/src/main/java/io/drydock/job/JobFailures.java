package io.drydock.job;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.JobFailure;
import org.jspecify.annotations.Nullable;

/** Whatever ends a job before its time, as a failure that a person can read. */
final class JobFailures {
  private JobFailures() {}

  private static String doing(Job job) {
    return "%s %s".formatted(job.kind().doing(), job.object());
  }

  static DrydockException cancelled(Job job, Throwable e) {
    return new DrydockException(
        ErrorCode.CANCELLED,
        doing(job),
        "it was cancelled",
        "Nothing was kept of it; start it again when you want to.",
        e);
  }

  static DrydockException known(Job job, Throwable e) {
    if (isOutOfMemory(e)) {
      return outOfMemory(job, e);
    }
    if (e instanceof DrydockException known) {
      return known;
    }
    return new DrydockException(
        ErrorCode.INTERNAL_ERROR,
        doing(job),
        "Drydock itself failed: " + e,
        "Please report this, with the output of the same command with -v.",
        e);
  }

  private static boolean isOutOfMemory(Throwable e) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static DrydockException outOfMemory(Job job, Throwable e) {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    return new DrydockException(
        ErrorCode.OUT_OF_MEMORY,
        doing(job),
        "it needed more memory than this process may have, which is %d MB".formatted(most),
        "Let the plugin keep less at once; or allow more:"
            + " DRYDOCK_JAVA_OPTIONS=-Xmx%dm, after drydock daemon stop.".formatted(2 * most),
        e);
  }

  /** What is kept of a failure: not more of its texts than anybody reads. */
  static @Nullable JobFailure remembered(@Nullable DrydockException failure) {
    return failure == null
        ? null
        : new JobFailure(
            failure.code().name(),
            failure.doing(),
            LongText.cut(failure.why()),
            LongText.cut(failure.action()),
            LongText.cut(failure.output()),
            failure.script());
  }

  /** A job that did all its work, of which the catalog does not know. */
  static DrydockException unwritten(Job job, Throwable e) {
    DrydockException known = known(job, e);
    return new DrydockException(
        known.code(),
        doing(job),
        "it did its work, but its end could not be written: " + known.why(),
        known.action(),
        e);
  }
}

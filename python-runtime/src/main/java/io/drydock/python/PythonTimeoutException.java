package io.drydock.python;

import java.time.Duration;

/** A call that was ended because its deadline passed; its interpreter is gone. */
public final class PythonTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration limit;

  /** The call named so was ended after this time. */
  public PythonTimeoutException(String call, Duration limit) {
    super("%s did not end within %s and was stopped".formatted(call, limit));
    this.limit = limit;
  }

  /** The time that the call had. */
  public Duration limit() {
    return limit;
  }
}

package io.drydock.mount.internal;

/** A way of mounting that cannot be had, with the reason, for people. */
public final class NotToBeHadException extends Exception {
  private static final long serialVersionUID = 1L;

  /** For this reason: a clause, not a sentence. */
  public NotToBeHadException(String reason) {
    super(reason);
  }

  /** The reason. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}

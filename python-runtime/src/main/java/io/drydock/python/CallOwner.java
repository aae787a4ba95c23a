package io.drydock.python;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf Python code runs. Whoever calls an interpreter says so for the calling thread; it
 * then holds for the interpreter's thread during that call, and for ever for the threads that
 * Python code starts meanwhile: those that outlive the call stay the call's.
 */
public final class CallOwner {
  private static final InheritableThreadLocal<@Nullable Object> OWNER =
      new InheritableThreadLocal<>();

  private CallOwner() {}

  /** The owner of what runs in this thread. */
  public static @Nullable Object get() {
    return OWNER.get();
  }

  /** From now on, this thread works for this owner. */
  public static void set(@Nullable Object owner) {
    OWNER.set(owner);
  }
}

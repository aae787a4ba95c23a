package io.drydock.internal;

/**
 * Drydock's libraries log by SLF4J, and where a program has chosen nothing to log with, SLF4J says
 * so on standard error. Whoever embeds Drydock has not asked for that.
 */
final class SilentLibraries {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private SilentLibraries() {}

  /** From now on SLF4J tells its own errors only, unless the program wants to hear more. */
  static void keepQuiet() {
    if (System.getProperty(VERBOSITY) == null) {
      System.setProperty(VERBOSITY, "ERROR");
    }
  }
}

package io.drydock.conformance.contract;

/** How a row of the contract fared. */
enum Result {
  /** All its tests passed. */
  PASSED("passed"),
  /** A test of it failed. */
  FAILED("FAILED"),
  /** A test of it needs what this machine lacks; none failed. */
  SKIPPED("skipped"),
  /** Drydock does not keep it yet, and says so. */
  NOT_YET("not yet"),
  /** No test of it ran. */
  NOT_RUN("not run");

  private final String word;

  Result(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The result of two tests of one row. */
  Result and(Result other) {
    if (this == FAILED || other == FAILED) {
      return FAILED;
    }
    return this == SKIPPED || other == SKIPPED ? SKIPPED : PASSED;
  }
}

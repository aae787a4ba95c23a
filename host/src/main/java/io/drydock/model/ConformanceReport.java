package io.drydock.model;

import java.util.List;

/**
 * What happened when every operation of a plugin was called with inputs made from its schema.
 *
 * @param plugin its name
 * @param version its version, as its config says
 * @param language the Python that it is written for
 * @param operations one for each operation that there is, in the order of the calls
 * @param remarks what the reader has to know about the inputs and the hosts
 */
public record ConformanceReport(
    String plugin,
    String version,
    String language,
    List<OperationReport> operations,
    List<String> remarks) {

  /**
   * What happened to one operation.
   *
   * @param operation its name, {@code linked.pre_snapshot}; a migration with its id
   * @param outcome how it ended
   * @param detail why, in a line or more; empty when there is nothing to say
   * @param returned what it returned, as JSON with the schema's names; empty when it did not return
   * @param place where it is defined, as {@code file:line}; empty when it is not
   */
  public record OperationReport(
      String operation, Outcome outcome, String detail, String returned, String place) {}

  /** How a call ended. */
  public enum Outcome {
    /** It was called and returned what it must. */
    PASSED,
    /** It was called and raised UserError: the plugin itself said no to its inputs. */
    REFUSED,
    /** It was called and raised, or returned what it must not. */
    FAILED,
    /** The plugin does not define it, and has to. */
    MISSING,
    /** The plugin does not define it, and need not. */
    NOT_DEFINED,
    /** It was called, and a script of its has no answer in the recording: its end says nothing. */
    UNANSWERED,
    /** It is a migration that failed with an object of today's schema: that says nothing. */
    UNDECIDED,
    /** It is defined and was not called: the detail says why. */
    NOT_EXERCISED
  }

  /** How many operations ended like that. */
  public long count(Outcome outcome) {
    return operations.stream().filter(one -> one.outcome() == outcome).count();
  }

  /** Whether everything that is defined was called, with an answer to each of its scripts. */
  public boolean isComplete() {
    return count(Outcome.UNANSWERED) + count(Outcome.NOT_EXERCISED) == 0;
  }

  /** Whether nothing failed, nothing is missing, and everything was tried. */
  public boolean isGood() {
    return count(Outcome.FAILED) + count(Outcome.MISSING) == 0 && isComplete();
  }
}

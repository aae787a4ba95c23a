package io.drydock.cli.command;

import java.util.List;

/**
 * A command that needs no options, so that a line which has none can be run without picocli: that
 * one would take longer to set up than the command takes. Parsed or not, it does the same.
 */
interface DirectCommand extends Runnable {
  /**
   * Takes the words after its name, if they are all that it needs.
   *
   * @param operands none of them begins with a dash
   * @return false when picocli has to say what is wrong with them
   */
  default boolean takes(List<String> operands) {
    return operands.isEmpty();
  }

  /** Whether a word is a number that everybody reads alike: no sign, no zero ahead. */
  static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() < 18
        && word.charAt(0) != '0'
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

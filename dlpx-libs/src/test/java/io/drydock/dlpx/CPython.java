package io.drydock.dlpx;

import io.drydock.fixtures.Tool;
import java.util.ArrayList;
import java.util.List;

/** An author's own Python, with our Python code and its tests at hand. */
final class CPython {
  private static final String FIND_OURS =
      """
      import sys
      sys.path[:0] = ['src/test/python', 'src/main/python',
          '../python-runtime/src/main/resources/io/drydock/python/border']
      """;

  private CPython() {}

  /** What a program prints; its {@code sys.argv} has these arguments. */
  static String said(String program, String... arguments) {
    var command = new ArrayList<>(List.of("-B", "-c", FIND_OURS + program));
    command.addAll(List.of(arguments));
    return Tool.named("python3").run(command.toArray(String[]::new));
  }
}

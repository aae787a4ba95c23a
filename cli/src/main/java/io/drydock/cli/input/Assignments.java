package io.drydock.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Properties as typed: {@code name=value}, {@code name=@FILE}, {@code name=@@literal}. */
public final class Assignments {
  private Assignments() {}

  /**
   * Reads them.
   *
   * @param files finds a file that was typed
   * @throws InputException for one that is no assignment, or whose file cannot be read
   */
  public static Map<String, String> read(List<String> typed, UnaryOperator<Path> files) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String assignment : typed) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new InputException("-p wants name=value, not '%s'".formatted(assignment));
      }
      String name = assignment.substring(0, equals);
      properties.put(name, value(name, assignment.substring(equals + 1), files));
    }
    return properties;
  }

  private static String value(String name, String typed, UnaryOperator<Path> files) {
    if (typed.startsWith("@@")) {
      return typed.substring(1);
    }
    return typed.startsWith("@") ? contents(name, files.apply(Path.of(typed.substring(1)))) : typed;
  }

  // Editors end a file with a newline that is no part of a password.
  private static String contents(String name, Path file) {
    try {
      return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
    } catch (IOException e) {
      throw InputException.of("the value of " + name, file, e);
    }
  }
}

package io.drydock.cli.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A java that starts as soon as the packaged program does, and sees the tests' classes, too. */
final class PreparedJava {
  private static final Path PROGRAM = Path.of("target/drydock").toAbsolutePath();
  private static final String CLASS_PATH = "-cp ";

  private PreparedJava() {}

  /**
   * The beginning of a command, up to the class. A cache of classes is good for the class path that
   * it was made for, and for what only adds to its end.
   */
  static List<String> ofThePackagedProgram() {
    Path options = optionsOfAnOperation();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@" + options,
        "-cp",
        classPathIn(options) + ":" + System.getProperty("java.class.path"));
  }

  /** What {@code prepare-start} made for the program; the build has it done before these tests. */
  private static Path optionsOfAnOperation() {
    String build = read(PROGRAM.resolve("bin/build-id")).strip();
    return PROGRAM.resolve("start").resolve(build).resolve("operation.options");
  }

  private static String classPathIn(Path options) {
    return read(options)
        .lines()
        .filter(line -> line.startsWith(CLASS_PATH))
        .map(line -> line.substring(CLASS_PATH.length()).replace("\"", ""))
        .findFirst()
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

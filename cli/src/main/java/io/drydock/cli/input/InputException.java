package io.drydock.cli.input;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What was typed, or a file that was named, cannot be used: a usage error. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, as a sentence
   */
  public InputException(String message) {
    super(message);
  }

  static InputException of(String what, Path file, IOException e) {
    String why = e instanceof NoSuchFileException ? "there is no such file" : e.toString();
    return new InputException("Cannot read %s from %s: %s".formatted(what, file, why));
  }
}

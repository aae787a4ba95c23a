package io.drydock.python;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Python exception that nobody caught, as it was. */
public final class PythonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Description description;

  /** The exception that this description is of. */
  public PythonException(Description description) {
    super(description.message());
    this.description = description;
  }

  /**
   * What is known of the exception; safe to keep, holds no Python object.
   *
   * @param type the name of its class
   * @param lineage the qualified names of its class and all bases, nearest first: {@code
   *     dlpx.virtualization.platform.exceptions.UserError}
   * @param message {@code str()} of it
   * @param arguments its {@code args}: text, numbers, booleans, null, lists and maps; anything else
   *     as its {@code repr}
   * @param attributes its instance attributes, of the same kinds
   * @param frames where it went through, outermost first, without the host's own frames
   * @param syntax the place of the mistake when the source does not parse
   * @param traceback Python's own text of it, causes included
   */
  public record Description(
      String type,
      List<String> lineage,
      String message,
      List<@Nullable Object> arguments,
      Map<String, @Nullable Object> attributes,
      List<Frame> frames,
      @Nullable Frame syntax,
      String traceback) {}

  /**
   * A place in Python code.
   *
   * @param file the real file
   * @param line its line, from 1
   * @param function the function, or the text of the line for a mistake in syntax
   */
  public record Frame(String file, int line, String function) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** What is known of it. */
  public Description description() {
    return description;
  }

  /** Whether the exception is one of this class, named with its module. */
  public boolean isA(String qualifiedName) {
    return description.lineage().contains(qualifiedName);
  }

  /** Whether it came from {@code sys.exit}. */
  public boolean isExit() {
    return isA("builtins.SystemExit");
  }

  /** An attribute of the exception as text; empty when it has none of that name. */
  public String attribute(String name) {
    Object value = description.attributes().get(name);
    return value == null ? "" : value.toString();
  }

  /** The innermost place, where it was raised; null when it was raised outside of any file. */
  public @Nullable Frame origin() {
    if (description.syntax() != null) {
      return description.syntax();
    }
    return description.frames().isEmpty() ? null : description.frames().getLast();
  }
}

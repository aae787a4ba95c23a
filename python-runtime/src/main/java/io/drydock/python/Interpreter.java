package io.drydock.python;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One Python interpreter. It serves one call at a time, on a thread of its own with a stack large
 * enough for deep Python recursion; calls from several threads wait for each other.
 */
public interface Interpreter extends AutoCloseable {
  /**
   * Imports a module, calls one of its functions and waits.
   *
   * @param module the module's name
   * @param function the function's name
   * @param arguments positional arguments
   * @param deadline how long it may take; then the call is stopped and this interpreter is of no
   *     further use
   * @return the function's result, which must be text; large data crosses the border as JSON
   * @throws PythonException when the function raises
   * @throws PythonTimeoutException when the deadline passed
   * @throws java.util.concurrent.CancellationException when the calling thread was interrupted; the
   *     call was stopped and this interpreter is of no further use
   * @throws InterpreterBrokenException when it was stopped before, closed, or the engine failed
   */
  String call(String module, String function, List<String> arguments, Duration deadline);

  /**
   * Makes a folder the working directory and the first place of imports, and lets Python code read
   * it, for an interpreter that was made before anybody knew which folder it would get.
   *
   * @param around a folder around it that can be read, too; the same one where there is none
   * @throws PythonException when it cannot work there
   */
  void enter(Path sourceFolder, Path around, Duration deadline);

  /** Whether further calls can succeed. */
  boolean isUsable();

  /** Ends the interpreter at once, and the call that it may be serving. */
  @Override
  void close();
}

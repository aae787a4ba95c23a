package io.drydock.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir static Path cache;
  @TempDir Path sources;
  private static PythonRuntime runtime;
  private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

  /** What Python sees of Java in these tests. */
  public interface Greeter {
    String greet(String name, int times);

    Reply answerTo(String question);

    void refuse(String why);

    void waitForever(String nothing) throws InterruptedException;
  }

  record Reply(int exitCode, String longText) {}

  private static final class RealGreeter implements Greeter {
    final CountDownLatch waiting = new CountDownLatch(1);

    @Override
    public String greet(String name, int times) {
      return ("hello " + name + "! ").repeat(times).strip();
    }

    @Override
    public Reply answerTo(String question) {
      return new Reply(42, question + "?");
    }

    @Override
    public void refuse(String why) {
      throw new IllegalArgumentException(why);
    }

    @Override
    public void waitForever(String nothing) throws InterruptedException {
      waiting.countDown();
      new CountDownLatch(1).await();
    }
  }

  private final RealGreeter greeter = new RealGreeter();

  @BeforeAll
  static void startEngine() {
    runtime = new PythonRuntime(cache);
  }

  @AfterAll
  static void stopEngine() {
    runtime.close();
  }

  private Interpreter interpreter(String source) throws IOException {
    Files.writeString(sources.resolve("subject.py"), source);
    var module =
        new JavaModule<>(
            "greeter",
            Greeter.class,
            greeter,
            thrown -> new PythonRaise("builtins", "ValueError", List.of(thrown.getMessage(), 7)));
    return runtime.newInterpreter(
        new InterpreterSettings(
            sources,
            List.of(),
            List.of(module),
            List.of("json"),
            (stream, line) -> printed.add(stream + ":" + line)));
  }

  private Interpreter interpreterWith(Path library) {
    return runtime.newInterpreter(
        new InterpreterSettings(
            sources, List.of(library), List.of(), List.of(), (stream, line) -> {}));
  }

  private static String call(Interpreter interpreter, String... arguments) {
    return interpreter.call("subject", "f", List.of(arguments), LONG);
  }

  @Test
  void a_function_gets_text_and_gives_text() throws IOException {
    try (Interpreter python = interpreter("def f(a, b): return a + '→' + b")) {
      assertThat(call(python, "left", "right")).isEqualTo("left→right");
    }
  }

  @Test
  void the_source_folder_is_the_first_import_place_and_the_working_directory() throws IOException {
    Files.writeString(sources.resolve("sibling.py"), "NAME = __file__");
    Files.writeString(sources.resolve("data.txt"), "from the folder");
    String source =
        """
        import os, sys, sibling
        def f():
            with open('data.txt') as data:
                return '|'.join([sys.path[0], os.getcwd(), sibling.NAME, data.read()])
        """;
    try (Interpreter python = interpreter(source)) {
      String folder = sources.toString();
      assertThat(call(python))
          .isEqualTo(String.join("|", folder, folder, folder + "/sibling.py", "from the folder"));
    }
  }

  @Test
  void nothing_is_written_into_the_source_folder() throws IOException {
    Files.writeString(sources.resolve("sibling.py"), "X = 1");
    try (Interpreter python = interpreter("import sibling\ndef f(): return str(sibling.X)")) {
      assertThat(call(python)).isEqualTo("1");
    }
    try (var files = Files.list(sources)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("subject.py", "sibling.py");
    }
  }

  @Test
  void a_python_exception_arrives_with_type_arguments_attributes_and_real_places()
      throws IOException {
    String source =
        """
        class Trouble(ValueError):
            def __init__(self, message, output):
                super().__init__(message, output, 3)
                self.output = output

        def inner():
            raise Trouble('broken', ['a', 'b'])

        def f():
            inner()
        """;
    try (Interpreter python = interpreter(source)) {
      var raised = catchThrowableOfType(PythonException.class, () -> call(python));
      var description = raised.description();
      assertThat(description.type()).isEqualTo("Trouble");
      assertThat(description.arguments()).containsExactly("broken", List.of("a", "b"), 3);
      assertThat(description.attributes()).containsEntry("output", List.of("a", "b"));
      assertThat(raised.isA("builtins.ValueError")).isTrue();
      assertThat(raised.origin())
          .isEqualTo(new PythonException.Frame(sources + "/subject.py", 7, "inner"));
      assertThat(description.frames())
          .extracting(PythonException.Frame::line)
          .containsExactly(10, 7);
      assertThat(description.traceback())
          .contains("line 7, in inner", "raise Trouble('broken', ['a', 'b'])")
          .doesNotContain("<drydock>");
    }
  }

  @Test
  void the_hosts_own_libraries_are_not_shown_among_the_places() throws IOException {
    Path library = Files.createDirectories(cache.resolve("library"));
    Files.writeString(library.resolve("hostlib.py"), "def run(f): return f()\n");
    Files.writeString(
        sources.resolve("subject.py"),
        "def g():\n    1 / 0\ndef f():\n    import hostlib; hostlib.run(g)");
    try (Interpreter python = interpreterWith(library)) {
      var raised = catchThrowableOfType(PythonException.class, () -> call(python));
      assertThat(raised.description().frames())
          .extracting(PythonException.Frame::function)
          .containsExactly("f", "g");
    }
  }

  @Test
  void what_is_called_like_a_library_in_the_source_folder_hides_nothing_from_the_host()
      throws IOException {
    Path library = Files.createDirectories(cache.resolve("library of the same name"));
    Files.writeString(library.resolve("hostlib.py"), "class Trouble(Exception): pass\n");
    Files.writeString(sources.resolve("hostlib.py"), "raise ImportError('the users own')\n");
    Files.writeString(sources.resolve("json.py"), "raise ImportError('the users own')\n");
    Files.writeString(
        sources.resolve("subject.py"),
        "def f():\n    import hostlib; raise hostlib.Trouble('broken', {'a': [1]})\n");
    try (Interpreter python = interpreterWith(library)) {
      var raised = catchThrowableOfType(PythonException.class, () -> call(python));
      assertThat(raised.description().type()).isEqualTo("Trouble");
      assertThat(raised.description().arguments())
          .containsExactly("broken", Map.of("a", List.of(1)));
    }
  }

  @Test
  void a_source_that_does_not_parse_names_its_file_and_line() throws IOException {
    try (Interpreter python = interpreter("x = 1\ndef f(:\n    pass\n")) {
      var raised = catchThrowableOfType(PythonException.class, () -> call(python));
      assertThat(raised.isA("builtins.SyntaxError")).isTrue();
      assertThat(raised.origin())
          .isEqualTo(new PythonException.Frame(sources + "/subject.py", 2, "def f(:"));
    }
  }

  @Test
  void sys_exit_arrives_as_an_exit_and_the_interpreter_goes_on() throws IOException {
    try (Interpreter python =
        interpreter("import sys\ndef f(a):\n    if a: sys.exit(5)\n    return 'on'")) {
      var raised = catchThrowableOfType(PythonException.class, () -> call(python, "x"));
      assertThat(raised.isExit()).isTrue();
      assertThat(raised.description().arguments()).containsExactly(5);
      assertThat(call(python, "")).isEqualTo("on");
    }
  }

  @Test
  void java_methods_are_functions_of_a_module_and_records_have_accessors() throws IOException {
    String source =
        """
        import greeter
        def f():
            reply = greeter.answer_to('why')
            return greeter.greet('you', 2) + str(reply.exit_code() + 1) + reply.long_text()
        """;
    try (Interpreter python = interpreter(source)) {
      assertThat(call(python)).isEqualTo("hello you! hello you!43why?");
    }
  }

  @Test
  void a_java_failure_arrives_as_the_python_exception_that_was_named() throws IOException {
    String source =
        """
        import greeter
        def f():
            try:
                greeter.refuse('no')
            except ValueError as refused:
                return repr(refused.args)
        """;
    try (Interpreter python = interpreter(source)) {
      assertThat(call(python)).isEqualTo("('no', 7)");
    }
  }

  @Test
  void printed_lines_are_handed_on() throws IOException {
    try (Interpreter python =
        interpreter(
            "import sys\ndef f():\n  print('ä')\n  print('b', file=sys.stderr)\n  return ''")) {
      call(python);
      assertThat(printed).containsExactly("stdout:ä", "stderr:b");
    }
  }

  @Test
  void deep_recursion_ends_in_a_recursion_error_and_not_in_a_lost_interpreter() throws IOException {
    try (Interpreter python =
        interpreter(
            "def g(n): return 0 if n == 0 else 1 + g(n - 1)\ndef f(n): return str(g(int(n)))")) {
      assertThat(call(python, "900")).isEqualTo("900");
      var raised = catchThrowableOfType(PythonException.class, () -> call(python, "100000000"));
      assertThat(raised.isA("builtins.RecursionError")).isTrue();
      assertThat(call(python, "3")).isEqualTo("3");
    }
  }

  @Test
  void an_endless_loop_is_stopped_at_its_deadline_even_when_it_swallows_everything()
      throws IOException {
    String source =
        """
        def f():
            while True:
                try:
                    while True: pass
                except BaseException: pass
        """;
    try (Interpreter python = interpreter(source)) {
      assertThatThrownBy(() -> python.call("subject", "f", List.of(), Duration.ofMillis(200)))
          .isInstanceOf(PythonTimeoutException.class)
          .hasMessageContaining("subject.f");
      assertThat(python.isUsable()).isFalse();
      assertThatThrownBy(() -> call(python)).isInstanceOf(InterpreterBrokenException.class);
    }
  }

  @Test
  void a_call_that_waits_in_java_is_cancelled_when_the_caller_is_interrupted() throws Exception {
    try (Interpreter python =
        interpreter("import greeter\ndef f():\n    greeter.wait_forever('')\n    return ''")) {
      var outcome = new CompletableFuture<Throwable>();
      var caller =
          new Thread(
              () -> {
                try {
                  call(python);
                } catch (RuntimeException e) {
                  outcome.complete(e);
                }
              });
      caller.start();
      greeter.waiting.await();
      caller.interrupt();
      assertThat(outcome.get()).isInstanceOf(CancellationException.class);
      assertThat(python.isUsable()).isFalse();
    }
  }

  @Test
  void environment_variables_and_processes_are_out_of_reach() throws IOException {
    String source =
        """
        import os, subprocess
        def f():
            try:
                subprocess.run(['/bin/true'])
            except Exception as refused:
                return os.environ.get('PATH', 'none') + '|refused'
            return 'ran'
        """;
    try (Interpreter python = interpreter(source)) {
      assertThat(call(python)).isEqualTo("none|refused");
    }
  }
}

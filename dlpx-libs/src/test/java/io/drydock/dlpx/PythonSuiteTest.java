package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterSettings;
import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the unittest suite of src/test/python on GraalPy, where plugins run. With {@code
 * -Ddrydock.thorough=true} every program of the Python 2.7 corpus is compared there, not every
 * 25th; CPython, which takes seconds, always compares all.
 */
class PythonSuiteTest {
  @TempDir Path cache;
  @TempDir Path runner;

  @Test
  void every_python_test_of_the_package_passes_on_graalpy() throws IOException {
    String source =
        """
        import io, json, os, unittest

        os.environ['DRYDOCK_THOROUGH'] = '%s'

        def run(folder):
            log = io.StringIO()
            suite = unittest.defaultTestLoader.discover(folder)
            result = unittest.TextTestRunner(stream=log, verbosity=1).run(suite)
            broken = [str(test) for test, _ in result.failures + result.errors]
            return json.dumps({'run': result.testsRun, 'broken': broken, 'log': log.getvalue()})
        """
            .formatted(Boolean.getBoolean("drydock.thorough"));
    Files.writeString(runner.resolve("suite_runner.py"), source);
    List<String> printed = Collections.synchronizedList(new ArrayList<>());
    try (PythonRuntime runtime = new PythonRuntime(cache)) {
      Path library = runtime.unpackLibrary(PluginRuntime.class, "python");
      var settings =
          new InterpreterSettings(
              runner,
              // Code may read what is the host's, and nothing else of this machine.
              List.of(library, Path.of("src/test/python").toAbsolutePath()),
              List.of(),
              List.of("_drydock.workplace"),
              (stream, line) -> printed.add(line));
      try (Interpreter python = runtime.newInterpreter(settings)) {
        Path tests = Path.of("src/test/python").toAbsolutePath();
        Duration limit = Duration.ofMinutes(10);
        // Some compare with documents, and with what tests of mutations are made of.
        Path repository = Path.of("..").toAbsolutePath().normalize();
        python.enter(tests, repository, limit);
        String result = python.call("suite_runner", "run", List.of(tests.toString()), limit);
        assertThat(result).as("printed: %s", printed).contains("\"broken\": []");
        assertThat(result).containsPattern("\"run\": [1-9][0-9][0-9]");
      }
    }
  }

  /** What an author's own Python makes of the classes that {@code build -g} writes. */
  @Test
  @NeedsTool("python3")
  void written_classes_do_in_cpython_what_plugins_see() {
    String program =
        """
        import runpy
        runpy.run_path("src/test/python/rows_on_files.py", run_name="__main__")
        """;
    assertThat(CPython.said(program)).containsPattern("Ran [0-9]{2,} tests").endsWith("OK\n");
  }

  @Test
  @NeedsTool("python3")
  void cpython_compares_every_program_of_the_python_2_corpus() {
    String program =
        """
        import os, unittest
        os.environ["DRYDOCK_THOROUGH"] = "true"
        unittest.main("test_python2_corpus", argv=["corpus"], warnings="ignore")
        """;
    assertThat(CPython.said(program)).containsPattern("Ran [0-9]{3,} tests").endsWith("OK\n");
  }
}

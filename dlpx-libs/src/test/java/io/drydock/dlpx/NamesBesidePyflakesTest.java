package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterSettings;
import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The check of names beside pyflakes, program by program: nothing that it finds is missed, and
 * nothing else is found but what Python itself refuses. The programs that people wrote have marks
 * for both (undefined_names.txt); others are made from seeds, which name what differs.
 */
@NeedsTool("pyflakes3")
class NamesBesidePyflakesTest {
  private static final boolean THOROUGH = Boolean.getBoolean("drydock.thorough");
  private static final int SEEDS = THOROUGH ? 1400 : 25;
  private static final Pattern UNDEFINED =
      Pattern.compile(
          "(?m)^.*/(\\d+)\\.py:(\\d+):\\d+:? (?:undefined name '(\\w+)'|local variable '(\\w+)'"
              + " .*referenced before assignment)");

  /** A program, and the lines and names of what is found in it. */
  private record Program(String title, String text, List<String> expected, List<String> allowed) {}

  @TempDir Path cache;
  @TempDir Path folder;

  @Test
  void the_names_that_pyflakes_finds_are_found_and_no_others() throws IOException {
    List<Program> programs = programs();
    assertThat(programs).hasSizeGreaterThan(140);
    for (int i = 0; i < programs.size(); i++) {
      Files.writeString(folder.resolve(i + ".py"), programs.get(i).text());
    }
    String said = pyflakes();
    for (int i = 0; i < programs.size(); i++) {
      Program program = programs.get(i);
      Set<String> theirs = found(said, i);
      Set<String> ours = new TreeSet<>(program.expected());
      assertThat(ours).as("%s:%n%s", program.title(), program.text()).containsAll(theirs);
      ours.removeAll(program.allowed());
      assertThat(theirs).as("%s:%n%s", program.title(), program.text()).containsAll(ours);
    }
  }

  private List<Program> programs() throws IOException {
    try (PythonRuntime runtime = new PythonRuntime(cache)) {
      Path library = runtime.unpackLibrary(PluginRuntime.class, "python");
      Path tests = Path.of("src/test/python").toAbsolutePath();
      var settings =
          new InterpreterSettings(tests, List.of(library), List.of(), List.of(), (a, b) -> {});
      try (Interpreter python = runtime.newInterpreter(settings)) {
        List<Program> all = new java.util.ArrayList<>(read(python, "written", List.of()));
        all.addAll(read(python, "made", List.of("1", Integer.toString(SEEDS))));
        return all;
      }
    }
  }

  private static List<Program> read(Interpreter python, String function, List<String> arguments) {
    String json = python.call("name_corpus", function, arguments, Duration.ofMinutes(20));
    return List.of(JsonMapper.shared().readValue(json, Program[].class));
  }

  /** It exits with 1 as soon as it found something, so that Tool.run does not serve. */
  private String pyflakes() throws IOException {
    Process process =
        new ProcessBuilder(Tool.named("pyflakes3").path().toString(), folder.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Set<String> found(String said, int program) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = UNDEFINED.matcher(said);
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) == program) {
        String name = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
        found.add(matcher.group(2) + " " + name);
      }
    }
    return found;
  }
}

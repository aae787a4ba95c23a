package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people and programs are told when a plugin fails after a script of its did. */
class FailedScriptTest {
  @TempDir Path folder;

  private Terminal home() throws IOException {
    Path plugin = folder.resolve("orders");
    Terminal terminal = Terminal.in(folder.resolve("home"));
    assertThat(terminal.type("init", "-r", plugin.toString()).exitCode()).isZero();
    Path runner = plugin.resolve("src/plugin_runner.py");
    String code = Files.readString(runner);
    String place = "@plugin.linked.pre_snapshot()";
    assertThat(code).contains(place);
    Files.writeString(
        runner,
        code.replace(place, "def replaced():\n    pass\n\n\n@plugin.linked.start_staging()")
            + """


            @plugin.linked.pre_snapshot()
            def failing(staged_source, repository, source_config, optional_snapshot_parameters):
                script = 'echo printed; echo "cannot open $FILE" >&2; exit 7'
                variables = {'FILE': '/data/7'}
                libs.run_bash(staged_source.staged_connection, script, variables, check=True)
            """);
    Path data = Files.createDirectory(folder.resolve("data"));
    for (String line :
        new String[] {
          "plugin add " + plugin,
          "env add here",
          "source add s --plugin orders --env here -p name=s -p path=" + data
        }) {
      assertThat(terminal.type(line.split(" ")).exitCode()).as(line).isZero();
    }
    return terminal;
  }

  private String[] link(String name, String... more) {
    String words =
        "dsource link %s --source s -p mountLocation=%s/%s".formatted(name, folder, name);
    String all = words + (more.length == 0 ? "" : " " + String.join(" ", more));
    return all.split(" ");
  }

  @Test
  void its_exit_code_and_output_are_in_the_error_in_json_and_with_the_job() throws IOException {
    Terminal terminal = home();
    try {
      assertAllIsTold(terminal);
    } finally {
      terminal.type("dsource", "delete", "one", "--force");
      terminal.type("dsource", "delete", "two", "--force");
    }
  }

  private void assertAllIsTold(Terminal terminal) {
    var shown = terminal.type(link("one", "-v"));
    assertThat(shown.exitCode()).isEqualTo(34);
    assertThat(shown.err())
        .contains("exit code 7", "cannot open /data/7", "printed")
        .contains("Traceback (most recent call last)", "in failing", "plugin_runner.py")
        .doesNotContain("\tat ", "_drydock");

    JsonNode error = terminal.type(link("two", "--json")).jsonError();
    assertThat(error.get("exitCode").asInt()).isEqualTo(34);
    assertThat(error.get("exit_code").asInt()).isEqualTo(7);
    assertThat(error.get("stdout").asString()).isEqualTo("printed\n");
    assertThat(error.get("stderr").asString()).isEqualTo("cannot open /data/7\n");

    JsonNode last = terminal.type("job", "list", "--json").json().get(0);
    String id = last.get("id").asString();
    JsonNode job = terminal.type("job", "show", id, "--json").json();
    assertThat(job.get("failure").get("exit_code").asInt()).isEqualTo(7);
    assertThat(job.get("failure").get("stderr").asString()).contains("cannot open");
    assertThat(terminal.type("job", "show", id).out()).contains("cannot open /data/7");
  }
}

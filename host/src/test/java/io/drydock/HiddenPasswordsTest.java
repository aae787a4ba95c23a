package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.testing.CopierHome;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password reaches the plugin, and nothing else (contract §6). */
class HiddenPasswordsTest {
  private static final String SECRET = "correct horse battery staple";

  /** A plugin that tells its password to everybody who listens. */
  private static final String TALKATIVE =
      """


      @plugin.linked.pre_snapshot()
      def tell(staged_source, repository, source_config, optional_snapshot_parameters):
          password = staged_source.parameters.password
          logging.getLogger(__name__).info('the password is %s', password)
          print('the password is', password)
          result = libs.run_bash(
              staged_source.staged_connection, 'echo "$WORD" >&2; test ! -e "$FROM/fail"',
              {'WORD': password, 'FROM': source_config.path})
          logging.getLogger(__name__).error('bash said: %s', result.stderr)
          if source_config.path.endswith('docs-raises'):
              raise ValueError(password)
          if result.exit_code != 0:
              raise UserError('Not with ' + password, 'Forget ' + password, result.stderr)


      @plugin.linked.post_snapshot()
      def post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
          return SnapshotDefinition(token=staged_source.parameters.password)
      """;

  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private CopierHome home;

  @BeforeEach
  void open() {
    String code = PluginFolder.COPYING_CODE;
    PluginFolder plugin =
        PluginFolder.copying(folder.resolve("plugin"))
            .schema(
                PluginFolder.COPYING_SCHEMA.replace(
                    "\"resynced\": {\"type\": \"boolean\"}",
                    "\"token\": {\"type\": \"string\", \"format\": \"password\"}"))
            .code(code.substring(0, code.indexOf("@plugin.linked.pre_snapshot")) + TALKATIVE);
    home = CopierHome.open(folder, plugin, new Listening());
  }

  private final class Listening implements ProgressListener {
    @Override
    public void logged(Job job, JobLogLine line) {
      told.add(line.text());
    }
  }

  @AfterEach
  void unmountAndClose() {
    home.close();
  }

  private void link() {
    Map<String, Object> parameters =
        Map.of("mountLocation", folder.resolve("staging").toString(), "password", SECRET);
    home.drydock().dsources().link("docs-ds", "docs", null, parameters);
  }

  private List<String> everythingThatPeopleRead() {
    List<String> all = new ArrayList<>(told);
    Drydock drydock = home.drydock();
    all.add(drydock.dsources().list().toString());
    all.add(drydock.snapshots().list(null).toString());
    for (Job job : drydock.jobs().list()) {
      all.add(job.toString());
      drydock.jobs().log(job.id()).forEach(line -> all.add(line.text()));
    }
    return all;
  }

  private List<Path> filesWithTheSecret() throws IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(home.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Every byte is a character of Latin 1.
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void a_password_is_in_no_file_of_the_home_and_in_nothing_that_people_read() throws IOException {
    link();
    assertThat(everythingThatPeopleRead())
        .anyMatch(text -> text.contains("the password is ****"))
        .anyMatch(text -> text.contains("bash said: ****"))
        .noneMatch(text -> text.contains(SECRET));
    assertThat(filesWithTheSecret()).isEmpty();
  }

  @Test
  void nor_does_the_failure_of_a_plugin_show_it() throws IOException {
    home.write("fail", "");
    var failure = catchThrowableOfType(DrydockException.class, this::link);
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.why()).isEqualTo("Not with ******");
    assertThat(failure.action()).startsWith("Forget ******");
    assertThat(failure.output()).contains("******");
    assertThat(withStackTrace(failure)).doesNotContain(SECRET);
    assertThat(everythingThatPeopleRead()).noneMatch(text -> text.contains(SECRET));
    assertThat(filesWithTheSecret()).isEmpty();
  }

  @Test
  void nor_does_a_traceback() throws IOException {
    home.drydock()
        .sources()
        .add("raises", "copier", "here", null, Map.of("path", folder.resolve("docs-raises") + ""));
    Map<String, Object> parameters =
        Map.of("mountLocation", folder.resolve("staging").toString(), "password", SECRET);
    var failure =
        catchThrowableOfType(
            DrydockException.class,
            () -> home.drydock().dsources().link("docs-ds", "raises", null, parameters));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    assertThat(failure.why()).contains("ValueError: ******");
    assertThat(withStackTrace(failure)).doesNotContain(SECRET);
    assertThat(everythingThatPeopleRead())
        .anyMatch(text -> text.contains("Traceback"))
        .noneMatch(text -> text.contains(SECRET));
    assertThat(filesWithTheSecret()).isEmpty();
  }

  @Test
  void a_path_that_was_handed_to_a_script_is_read_as_it_is() throws IOException {
    home.write("fail", "");
    String path = folder.resolve("data").toString();
    Path code = folder.resolve("plugin/src/plugin_runner.py");
    String telling = "'Could not copy ' + source_config.path";
    Files.writeString(code, Files.readString(code).replace("'Not with ' + password", telling));
    var failure = catchThrowableOfType(DrydockException.class, this::link);
    assertThat(failure.why()).isEqualTo("Could not copy " + path);
    assertThat(everythingThatPeopleRead())
        .anyMatch(text -> text.contains("Could not copy " + path));
  }

  private static String withStackTrace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §3, §6: what a plugin asks of its host besides bash, and where its log goes. */
class LibsRowsTest {
  private static final String SUPPLIER =
      """
      {"type": "object", "properties": {"credentials": {
        "$ref": "https://delphix.com/platform/api#/definitions/credentialsSupplier"}}}
      """;
  private static final Map<String, Object> JOE =
      Map.of("type", "NamedPasswordCredential", "username", "joe", "password", "sesame-1");

  @TempDir Path folder;
  private ContractHome home;

  @BeforeEach
  void open() {
    home = new ContractHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void link(String body, Map<String, Object> parameters) {
    String head =
        "def f(direct_source, repository, source_config, optional_snapshot_parameters):\n";
    home.add(
        home.direct()
            .definition("linkedSourceDefinition", SUPPLIER)
            .operation("linked.pre_snapshot", head + body.indent(4)));
    home.link(parameters);
  }

  private List<String> log(Level level) {
    return home.drydock().plugins().log("contract", level).stream().map(JobLogLine::text).toList();
  }

  @Row("libs-run-expect")
  @NeedsTool("expect")
  @Test
  void run_expect_answers_with_exit_code_stdout_and_stderr() {
    link(
        """
        script = 'puts $env(A); puts stderr err; exit 3'
        end = libs.run_expect(direct_source.connection, script, {'A': 'b'})
        logging.info('%s', (end.exit_code, end.stdout, end.stderr))
        """,
        Map.of());
    assertThat(log(Level.INFO)).containsExactly("(3, 'b\\n', 'err\\n')");
  }

  @Row({"libs-run-powershell", "libs-library-error"})
  @Test
  void where_there_is_no_PowerShell_the_plugin_sees_a_LibraryError_and_may_go_on() {
    link(
        """
        from dlpx.virtualization.libs.exceptions import LibraryError
        try:
            libs.run_powershell(direct_source.connection, 'exit 3', {'PATH': '/bin'})
        except LibraryError as error:
            logging.info(error.id)
        """,
        Map.of());
    assertThat(log(Level.INFO)).containsExactly("drydock.host-unsuitable");
  }

  @Row("libs-run-sync")
  @NeedsTool("rsync")
  @Test
  void run_sync_copies_what_is_not_excluded_and_follows_the_links_that_it_is_told_to()
      throws IOException {
    ContractHome.write(home.data().resolve("tmp/x"), "x");
    Files.createSymbolicLink(home.data().resolve("followed"), Path.of("a.txt"));
    Files.createSymbolicLink(home.data().resolve("kept"), Path.of("a.txt"));
    link(
        """
        libs.run_sync(direct_source.connection, source_config.path,
                      exclude_paths=['tmp'], sym_links_to_follow=['followed'])
        """,
        Map.of());
    Path copy = home.drydock().snapshots().list("docs").getFirst().folder();
    assertThat(copy.resolve("a.txt")).hasContent("one");
    assertThat(copy.resolve("tmp")).doesNotExist();
    assertThat(Files.isSymbolicLink(copy.resolve("followed"))).isFalse();
    assertThat(copy.resolve("followed")).hasContent("one");
    assertThat(Files.isSymbolicLink(copy.resolve("kept"))).isTrue();
  }

  @Row("libs-retrieve-credentials")
  @Test
  void retrieve_credentials_gives_what_the_supplier_stands_for() {
    link(
        """
        found = libs.retrieve_credentials(direct_source.parameters.credentials)
        logging.info('%s %s %d', type(found).__name__, found.username, len(found.password))
        """,
        Map.of("credentials", JOE));
    assertThat(log(Level.INFO)).containsExactly("PasswordCredentials joe 8");
  }

  @Row({"secret-supplier", "libs-fatal"})
  @Test
  void a_supplier_that_the_plugin_changed_ends_the_operation_whatever_it_catches() {
    var body =
        """
        try:
            libs.retrieve_credentials(dict(direct_source.parameters.credentials, username='x'))
        except Exception:
            logging.info('swallowed')
        """;
    var failure =
        catchThrowableOfType(DrydockException.class, () -> link(body, Map.of("credentials", JOE)));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    assertThat(log(Level.INFO)).isEmpty();
  }

  @Row("log-files")
  @Test
  void each_log_file_takes_its_level_and_the_higher_ones() {
    link(
        """
        for level in ('debug', 'info', 'warning', 'error'):
            getattr(logging, level)(level)
        """,
        Map.of());
    assertThat(log(Level.DEBUG)).containsExactly("debug", "info", "warning", "error");
    assertThat(log(Level.INFO)).containsExactly("info", "warning", "error");
    assertThat(log(Level.ERROR)).containsExactly("warning", "error");
    assertThat(folder.resolve("home/logs/contract"))
        .isDirectoryContaining("glob:**/debug.log")
        .isDirectoryContaining("glob:**/info.log")
        .isDirectoryContaining("glob:**/error.log");
  }
}

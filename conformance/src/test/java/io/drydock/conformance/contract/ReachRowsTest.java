package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §2: what a plugin reaches beside its own folder. */
class ReachRowsTest {
  private static final String LINKED =
      """
      {"type": "object", "required": ["mountLocation"], "properties": {
        "mountLocation": {"type": "string"}, "plain": {"type": "string"},
        "other": {"type": "string", "format": "reference", "referenceType": "UNIX_HOST_ENVIRONMENT"}}}
      """;

  /**
   * Runs a command where the file in the plugin's folder says, in a connection that it makes up.
   */
  private static final String STATUS =
      """
      def f(staged_source, repository, source_config):
          reference = open('../target').read()
          number = reference.rpartition('-')[2]
          host = RemoteHost('made up', 'UNIX_HOST-' + number, '', '')
          environment = RemoteEnvironment('made up', reference, host)
          connection = RemoteConnection(environment, RemoteUser('made up', 'HOST_USER-' + number))
          logging.info('it said %s', libs.run_bash(connection, 'echo hello').stdout)
          return Status.ACTIVE
      """;

  @TempDir Path folder;
  private ContractHome home;
  private Environment here;
  private Environment there;

  @BeforeEach
  void openHome() {
    home = new ContractHome(folder);
    here = home.drydock().environments().list().getFirst();
    there = home.drydock().environments().addThisMachine("there");
  }

  @AfterEach
  void closeHome() {
    home.close();
  }

  private void link(Map<String, Object> more) {
    home.add(
        home.staged()
            .code(
                "from dlpx.virtualization.common import RemoteConnection, RemoteEnvironment,"
                    + " RemoteHost, RemoteUser\n")
            .definition("linkedSourceDefinition", LINKED)
            .operation("linked.status", STATUS));
    var parameters = new HashMap<String, Object>(more);
    parameters.put("mountLocation", home.staging().toString());
    home.link(parameters);
  }

  private void runIn(String reference) {
    ContractHome.write(folder.resolve("plugin/target"), reference);
    home.drydock().dsources().status("docs");
    assertThat(home.everLogged()).contains("it said hello\n");
  }

  @Row("run-given-environments")
  @Test
  void commands_run_where_connections_and_references_say_also_in_made_up_connections() {
    link(Map.of("other", "there"));
    runIn(here.reference());
    runIn(there.reference());
  }

  @Row("run-given-environments")
  @Test
  void an_environment_that_was_guessed_is_refused_by_name() {
    link(Map.of("plain", there.reference()));
    for (String guessed : new String[] {there.reference(), "UNIX_HOST_ENVIRONMENT-99"}) {
      assertThatThrownBy(() -> runIn(guessed))
          .isInstanceOf(DrydockException.class)
          .hasMessageContaining(guessed)
          .hasMessageContaining("run_bash")
          .hasMessageContaining("linked.status")
          .extracting("code")
          .isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    }
  }

  @Row("run-own-files")
  @Test
  void a_plugin_reaches_no_file_but_its_own() {
    try (PythonProbe python =
        PythonProbe.answering(PluginTemplate.staged(folder.resolve("probe"), "probe"))) {
      python.verify(
          """
          import os, tempfile
          home = %s
          # What is below the machine's /tmp is not there at all.
          refused = 'PermissionError', 'FileNotFoundError'
          for path in (home + '/catalog.db', '/etc/passwd', '/proc/self/environ', '/tmp/../etc/passwd',
                  '//etc/passwd', os.path.expanduser('~/.ssh')):
              assert raised(open, path) in refused, path
          assert raised(os.listdir, home) in refused
          for path in (home + '/new', __file__, 'new.py', os.__file__):
              assert raised(open, path, 'w') in refused, path
          os.symlink(home, '/tmp/home')
          assert raised(open, '/tmp/home/catalog.db') in refused
          with tempfile.NamedTemporaryFile('w+') as file:
              assert file.name.startswith('/tmp/')
          assert raised(os.system, 'id') == 'PermissionError'
          assert 'HOME' not in os.environ and 'PATH' not in os.environ
          assert open('/etc/hosts').read() and open('plugin_runner.py').read()
          """
              .formatted("'" + home.drydock().home() + "'"));
    }
  }
}

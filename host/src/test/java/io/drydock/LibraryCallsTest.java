package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.job.ProgressListener;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import io.drydock.testing.CopierHome;
import io.drydock.testing.PluginFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Library calls as a plugin makes them, and which failures it may handle (contract §3). */
class LibraryCallsTest {
  @TempDir Path folder;

  /** Links with a plugin whose linked.pre_snapshot is this, and returns what it logged. */
  private List<String> logOf(String body) {
    String code = PluginFolder.COPYING_CODE;
    String before = code.substring(0, code.indexOf("    resync = optional"));
    String after = code.substring(code.indexOf("@plugin.linked.post_snapshot"));
    String all = before + body.indent(4) + "\n\n" + after;
    PluginFolder plugin = PluginFolder.copying(folder.resolve("plugin")).code(all);
    try (var home = CopierHome.open(folder, plugin, ProgressListener.SILENT)) {
      home.link("docs", folder.resolve("staging"));
      return home.drydock().plugins().log("copier", Level.INFO).stream()
          .map(JobLogLine::text)
          .toList();
    }
  }

  @Test
  @NeedsTool("expect")
  void a_plugin_drives_a_program_that_asks_with_run_expect() {
    var body =
        """
        script = '''
        spawn bash -c {read -rsp "Password: " given; echo; [ "$given" = "$SECRET" ]}
        expect "Password: "
        send -- "$env(SECRET)\\\\r"
        expect eof
        exit [lindex [wait] 3]
        '''
        result = libs.run_expect(staged_source.staged_connection, script, {'SECRET': 'sesame'})
        logging.info('it ended with %d, asked for a %s',
                     result.exit_code, result.stdout.split(chr(10))[1].split(':')[0])
        """;
    assertThat(logOf(body)).containsExactly("it ended with 0, asked for a Password");
  }

  @Test
  void a_host_without_PowerShell_is_a_failure_that_the_plugin_may_handle() {
    var body =
        """
        from dlpx.virtualization.libs import exceptions
        try:
            libs.run_powershell(staged_source.staged_connection, 'exit 3')
        except exceptions.LibraryError as error:
            logging.info('%s: %s', error.id, error.message)
        """;
    assertThat(logOf(body))
        .singleElement()
        .asString()
        .startsWith("drydock.host-unsuitable: ")
        .contains("no pwsh or powershell");
  }

  @Test
  void run_sync_outside_of_a_direct_dsource_ends_the_operation_whatever_the_plugin_catches() {
    var body =
        """
        try:
            libs.run_sync(staged_source.staged_connection, source_config.path)
        except Exception:
            logging.info('swallowed')
        """;
    var failure = catchThrowableOfType(DrydockException.class, () -> logOf(body));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    assertThat(failure.why()).contains("libs.run_sync").contains("linked.pre_snapshot of a DIRECT");
  }
}

package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.drydock.SshSettings;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.FailedScript;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshAccount;
import io.drydock.model.JobFailure;
import io.drydock.model.JobQuery;
import io.drydock.model.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §3: dlpx.virtualization.libs and connections, on real hosts with their real bash. */
class LibsNamesRowsTest {
  @TempDir static Path folder;
  private static ContractHome home;

  @BeforeAll
  static void open() {
    home = new ContractHome(folder);
    home.drydock()
        .plugins()
        .add(
            PythonProbe.runningBodies(home.staged())
                .code("from dlpx.virtualization.libs import exceptions\n")
                .write());
  }

  @AfterAll
  static void close() {
    home.close();
  }

  /** Environments that a test adds are discovered, too. */
  @AfterEach
  void doNothingFromNowOn() {
    PythonProbe.writeBody(folder.resolve("plugin"), "return 'nothing'");
  }

  /** What a body in discovery.repository returns, with this machine as source_connection. */
  private static String answer(String body) {
    return answerOf("here", body);
  }

  private static String answerOf(String environment, String body) {
    PythonProbe.writeBody(folder.resolve("plugin"), body);
    return home.drydock().environments().refresh(environment).stream()
        .filter(repository -> repository.environment().equals(environment))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static void verify(String body) {
    assertThat(answer(body + "\nreturn 'all is as it should be'"))
        .isEqualTo("all is as it should be");
  }

  private static DrydockException failure(String body) {
    var failure = catchThrowableOfType(DrydockException.class, () -> answer(body));
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }

  @Row("libs-run-bash")
  @Test
  void run_bash_answers_with_exit_code_stdout_and_stderr() {
    verify(
        """
        reply = libs.run_bash(source_connection, 'printf out; printf err >&2; exit 7')
        assert (reply.exit_code, reply.stdout, reply.stderr) == (7, 'out', 'err')
        reply = libs.run_bash(remote_connection=source_connection, command='printf "$A-$B"',
            variables={'A': "it's", 'B': 'a "b"'}, use_login_shell=False, check=False)
        assert (reply.exit_code, reply.stdout) == (0, 'it\\'s-a "b"')
        reply = libs.run_bash(source_connection, 'shopt -q login_shell', use_login_shell=False)
        assert (reply.exit_code, reply.stdout) == (1, '')
        """);
  }

  @Row("libs-check")
  @Test
  void with_check_an_exit_code_that_is_not_zero_is_a_plugin_script_error() {
    verify(
        """
        assert libs.run_bash(source_connection, 'exit 0', check=True).exit_code == 0
        assert libs.run_bash(source_connection, 'exit 3', check=False).exit_code == 3
        try:
            libs.run_bash(source_connection, 'exit 3', check=True)
        except exceptions.PluginScriptError as error:
            assert '3' in error.message
        else:
            assert False, 'no PluginScriptError'
        """);
  }

  @Row("libs-check")
  @Test
  void nobody_catching_it_the_operation_fails() {
    assertThat(failure("libs.run_bash(source_connection, 'exit 3', check=True)"))
        .extracting(DrydockException::code)
        .isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
  }

  @Row("libs-script-told")
  @Test
  void what_a_failed_script_said_reaches_the_user_whether_or_not_the_plugin_checks_it() {
    String script = "'printf out; echo err >&2; exit 3'";
    for (String body :
        List.of(
            "libs.run_bash(source_connection, " + script + ", check=True)",
            "libs.run_bash(source_connection, " + script + ")\nraise ValueError('broken')")) {
      DrydockException failed = failure(body);
      assertThat(failed.script()).isEqualTo(new FailedScript(3, "out", "err\n"));
      assertThat(failed.getMessage()).contains("exit code 3", "out", "err");
      JobFailure remembered =
          home.drydock().jobs().list(JobQuery.newest().atMost(1)).getFirst().failure();
      assertThat(remembered).isNotNull();
      assertThat(remembered.script()).isEqualTo(failed.script());
    }
  }

  @Row("libs-platform-handler")
  @Test
  void the_platform_handler_takes_records_of_every_level_into_the_jobs_log() {
    verify(
        """
        assert isinstance(libs.PlatformHandler(), logging.Handler)
        log = logging.getLogger('mine')
        handler = libs.PlatformHandler()
        handler.setFormatter(logging.Formatter('<%(message)s>'))
        log.addHandler(handler)
        log.propagate = False
        for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
            log.log(level, 'at %d', level)
        """);
    assertThat(home.logged()).containsSubsequence("<at 10>", "<at 20>", "<at 30>", "<at 40>");
  }

  @Row("libs-submodules")
  @Test
  void the_submodules_have_the_same_functions_and_the_exceptions() {
    verify(
        """
        from dlpx.virtualization.libs import libs as inner
        for name in ('run_bash run_expect run_powershell run_sync retrieve_credentials '
                'upgrade_password PlatformHandler').split():
            assert getattr(inner, name) is getattr(libs, name), name
        from dlpx.virtualization.libs.libs import run_bash
        assert run_bash is libs.run_bash
        from dlpx.virtualization.libs.exceptions import (
            IncorrectArgumentTypeError, LibraryError, PluginScriptError)
        error = LibraryError(id='x', message='why')
        assert (error.id, error.message) == ('x', 'why')
        assert LibraryError('x', 'why').message == 'why'
        assert PluginScriptError('why').message == 'why'
        assert IncorrectArgumentTypeError('why').message == 'why'
        """);
  }

  @Row("libs-bytes")
  @Test
  void command_and_variables_may_be_bytes_in_utf_8() {
    verify(
        """
        reply = libs.run_bash(source_connection, 'printf "größe $A $B"'.encode('utf-8'),
            {b'A': 'ä'.encode('utf-8'), 'B': 'ö'})
        assert reply.stdout == 'größe ä ö', reply.stdout
        """);
  }

  @Row("libs-bytes")
  @Test
  void arguments_of_other_types_and_none_among_the_variables_are_refused() {
    verify(
        """
        for run in (libs.run_bash, libs.run_expect, libs.run_powershell):
            for arguments in [('here', 'true'), (None, 'true'), (source_connection, None),
                    (source_connection, 7), (source_connection, ['true']),
                    (source_connection, 'true', {'A': None}), (source_connection, 'true', {'A': 7}),
                    (source_connection, 'true', {None: 'a'}), (source_connection, 'true', 'A=b'),
                    (source_connection, b'\\xff')]:
                found = raised(run, *arguments)
                assert found == 'IncorrectArgumentTypeError', (run, arguments[1:], found)
        assert raised(libs.run_bash, source_connection, 'true', check='yes') != 'nothing'
        """);
  }

  @NeedsRoot
  @NeedsTool("sshd")
  @Row("libs-library-error")
  @Test
  void what_a_plugin_could_act_on_is_a_library_error_and_it_may_go_on() {
    doNothingFromNowOn();
    try (var account = SshAccount.on("127.0.0.21")) {
      home.drydock().environments().add("other", settings(account));
      assertThat(answerOf("other", caught("sleep 600"))).contains("timed-out");
      assertThat(errorAfter("other", account, account.server()::letNobodyIn, "login-refused"))
          .contains("login-refused");
    }
    doNothingFromNowOn();
    try (var account = SshAccount.on("127.0.0.22")) {
      home.drydock().environments().add("another", settings(account));
      assertThat(errorAfter("another", account, account.server()::stop, "host-unreachable"))
          .contains("host-unreachable");
    }
  }

  private static SshSettings settings(SshAccount account) {
    return new SshSettings(
        account.server().address(),
        account.server().port(),
        account.user().name(),
        new SshLogin.PrivateKey(account.server().clientKey().privateKey(), null),
        true,
        Duration.ofSeconds(2));
  }

  /** A body that returns the LibraryError of a script, after which the plugin goes on. */
  private static String caught(String script) {
    return """
    try:
        libs.run_bash(source_connection, '%s')
    except exceptions.LibraryError as error:
        assert error.message
        return error.id
    """
        .formatted(script);
  }

  /**
   * The awaited LibraryError once something has happened to the host, while the plugin works there;
   * a server that starts anew answers nobody for a moment, so others may come before.
   */
  private static String errorAfter(
      String environment, SshAccount account, Runnable change, String awaited) {
    String body =
        """
        import time
        libs.run_bash(source_connection, 'touch begun')
        for attempt in range(200):
            try:
                libs.run_bash(source_connection, 'true')
            except exceptions.LibraryError as error:
                if '%s' in error.id:
                    return error.id
            time.sleep(0.05)
        """
            .formatted(awaited);
    var answer = CompletableFuture.supplyAsync(() -> answerOf(environment, body));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Files.exists(account.user().home().resolve("begun")));
    change.run();
    return answer.join();
  }

  @Row("libs-fatal")
  @Test
  void any_other_failure_ends_the_operation_through_system_exit() {
    String body =
        """
        source_connection.environment.reference = 'UNIX_HOST_ENVIRONMENT-4711'
        try:
            libs.run_bash(source_connection, 'true')
        except Exception:
            pass
        return 'went on'
        """;
    assertThat(failure(body).why()).contains("UNIX_HOST_ENVIRONMENT-4711");
  }

  @Row("libs-fatal")
  @Test
  void not_even_a_plugin_that_catches_everything_keeps_it_from_failing() {
    String body =
        """
        source_connection.environment.reference = 'UNIX_HOST_ENVIRONMENT-4711'
        try:
            libs.run_bash(source_connection, 'true')
        except:
            pass
        return 'went on'
        """;
    assertThat(failure(body).why()).contains("UNIX_HOST_ENVIRONMENT-4711");
  }

  @Row("name-made-up-connections")
  @Test
  void only_the_references_of_a_connection_that_the_plugin_made_count() {
    verify(
        """
        host = RemoteHost('made up', 'no such reference', '', '')
        environment = RemoteEnvironment(
            'made up, too', source_connection.environment.reference, host)
        made = RemoteConnection(environment, RemoteUser('nobody', source_connection.user.reference))
        assert libs.run_bash(made, 'printf "$HOME"').stdout == libs.run_bash(
            source_connection, 'printf "$HOME"').stdout != ''
        """);
  }

  @Row("name-host-reference")
  @Test
  void the_hosts_reference_is_the_environments_without_environment() {
    verify(
        """
        import re
        environment = source_connection.environment
        assert re.fullmatch(r'UNIX_HOST_ENVIRONMENT-\\d+', environment.reference)
        assert environment.host.reference == environment.reference.replace('_ENVIRONMENT', '')
        made = Mount(environment.reference, '/m').remote_environment
        assert made.host.reference == environment.host.reference
        """);
  }

  @Row("run-no-leaks")
  @Test
  void two_environments_of_one_home_see_nothing_of_each_other() {
    doNothingFromNowOn();
    home.drydock().environments().addThisMachine("there");
    PluginTemplate counting =
        home.staged("counting")
            .code("count = []\n")
            .operation(
                "discovery.repository",
                """
                def f(source_connection):
                    count.append(source_connection.environment.name)
                    return [RepositoryDefinition(name=' '.join(count))]
                """);
    home.drydock().plugins().add(counting.write());
    for (String environment : new String[] {"here", "there"}) {
      home.drydock().environments().refresh(environment);
      assertThat(home.drydock().environments().repositories(environment))
          .filteredOn(one -> one.plugin().equals("counting"))
          .extracting(Repository::name)
          .containsExactly(environment);
    }
  }
}

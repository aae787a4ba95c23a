package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contract §4, as a plugin sees it: one plugin is linked, and its linked.status runs the body of
 * the test. Where the host is, the classes below say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RemoteRows {
  static final Duration LIMIT = Duration.ofSeconds(20);

  private static final String RUN_BODY =
      """
      def f(staged_source, repository, source_config):
          scope = dict(globals())
          with open('../body.py') as file:
              exec(compile(file.read(), 'body.py', 'exec'), scope)
          answer = str(scope['body'](staged_source.staged_connection))
          say('=' + answer)
          return Status.ACTIVE

      def say(text):
          # GraalPy's sockets now and then give up before there is a reason.
          for _ in range(100):
              try:
                  with socket.create_connection(('127.0.0.1', port())) as listener:
                      return listener.sendall(text.encode(errors='surrogateescape'))
              except BlockingIOError:
                  pass

      def port():
          with open('../port') as file:
              return int(file.read())
      """;

  private static final String MOUNT_AFTER_A_COMMAND =
      """
      def f(staged_source, repository):
          said = libs.run_bash(staged_source.staged_connection, 'echo before any mount')
          logging.info('it said: %s', said.stdout)
          environment = staged_source.staged_connection.environment
          return MountSpecification(
              [Mount(environment, staged_source.parameters.mount_location)])
      """;

  private Path folder;
  private ContractHome home;
  private ServerSocket listener;

  /** Adds the environment {@code there}, whose commands may take {@link #LIMIT}. */
  abstract void addEnvironment(ContractHome home) throws IOException;

  @BeforeAll
  void link(@TempDir Path temporary) throws IOException {
    // Another user has to reach the data and the mount.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    folder = temporary;
    home = new ContractHome(folder);
    addEnvironment(home);
    listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    home.add(
        home.staged()
            .code("import socket")
            .operation("linked.mount_specification", MOUNT_AFTER_A_COMMAND)
            .operation("linked.status", RUN_BODY));
    ContractHome.write(folder.resolve("plugin/port"), "" + listener.getLocalPort());
    home.drydock()
        .dsources()
        .link("docs", "docs", "there", Map.of("mountLocation", home.staging().toString()));
  }

  /** The host is needed no more. */
  void removeEnvironment() {}

  @AfterAll
  void close() throws IOException {
    listener.close();
    home.close();
    removeEnvironment();
  }

  /** What the body of a function with the argument {@code connection} returns, as text. */
  final String answer(String body) throws IOException {
    ContractHome.write(
        folder.resolve("plugin/body.py"), "def body(connection):\n" + body.indent(4));
    CompletableFuture<String> said = CompletableFuture.supplyAsync(this::listen);
    home.drydock().dsources().status("docs");
    return said.join();
  }

  /** What the plugin says: it writes to no file that a test could read. */
  private String listen() {
    try {
      String said = "";
      while (said.isEmpty()) {
        try (Socket plugin = listener.accept()) {
          said = new String(plugin.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      return said.substring(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(String script) throws IOException {
    return answer("return libs.run_bash(connection, r'''%s\n''').stdout".formatted(script));
  }

  @Row({"libs-run-bash", "remote-exact-output"})
  @Test
  void output_is_exact() throws IOException {
    String body =
        """
        said = libs.run_bash(connection, 'printf " out "; printf err >&2; exit 3')
        return (said.exit_code, said.stdout, said.stderr)
        """;
    assertThat(answer(body)).isEqualTo("(3, ' out ', 'err')");
  }

  @Row("remote-bash")
  @Test
  void the_shell_is_bash_whatever_the_first_line_says() throws IOException {
    for (String first : new String[] {"#!/bin/sh", "#!/usr/bin/env bash -xv", ""}) {
      assertThat(run(first + "\n[[ abc == a* ]] && echo bash")).isEqualTo("bash\n");
    }
  }

  @Row("remote-home")
  @Test
  void a_script_starts_in_the_home_with_empty_input() throws IOException {
    assertThat(run("[ \"$PWD\" -ef ~ ] && echo home; cat; echo read everything"))
        .isEqualTo("home\nread everything\n");
  }

  @Row("remote-large")
  @Test
  void a_script_of_30_KB_and_a_variable_of_15_KB_come_whole() throws IOException {
    String body =
        """
        value = ('it\\'s "quoted" $HOME `x` \\\\ é' + chr(10)) * 600
        script = '# twenty characters.' + chr(10)
        said = libs.run_bash(connection, script * 1500 + 'printf %s "$BIG"', {'BIG': value})
        return said.stdout == value and len(value) > 15000
        """;
    assertThat(answer(body)).isEqualTo("True");
  }

  @Row("remote-secret-variables")
  @NeedsTool("ps")
  @Test
  void variables_do_not_show_in_the_process_list() throws IOException {
    String body =
        """
        script = 'ps -efww; echo "${#SECRET}"'
        return libs.run_bash(connection, script, {'SECRET': 'sesame-value'}).stdout
        """;
    assertThat(answer(body)).endsWith("12\n").doesNotContain("sesame");
  }

  @Row("remote-utf-8")
  @Test
  void invalid_bytes_are_replaced() throws IOException {
    assertThat(
            answer(
                "return ascii(libs.run_bash(connection, r\"printf 'a\\xffb\\xc3\\xa9'\").stdout)"))
        .isEqualTo("'a\\ufffdb\\xe9'");
  }

  @Row("remote-much-output")
  @Test
  void a_hundred_mebibytes_come_through() throws IOException {
    String body =
        """
        said = libs.run_bash(connection, "head -c 104857600 /dev/zero | tr '\\\\0' x; echo; echo end")
        return (len(said.stdout), said.stdout[-5:])
        """;
    assertThat(answer(body)).isEqualTo("(104857605, 'end\\n')".replace("'end", "'\\nend"));
  }

  @Row("remote-daemon")
  @Test
  void a_daemon_does_not_hold_the_call_and_lives_on() throws IOException {
    long pid = Long.parseLong(run("sleep 300 & echo $!").strip());
    try {
      assertThat(run("kill -0 " + pid + " && echo alive")).isEqualTo("alive\n");
    } finally {
      run("kill " + pid);
    }
  }

  @Row({"remote-limit", "libs-library-error"})
  @Test
  void a_script_that_never_ends_is_stopped_and_the_plugin_may_go_on() throws IOException {
    String body =
        """
        try:
            libs.run_bash(connection, 'while :; do sleep 1; done')
        except libs.exceptions.LibraryError as error:
            return (error.id, libs.run_bash(connection, 'echo next').stdout)
        """;
    assertThat(answer(body)).isEqualTo("('drydock.remote-timed-out', 'next\\n')");
  }

  @Row("remote-jq")
  @Test
  void a_jq_is_there() throws IOException {
    assertThat(run("echo '{\"a\": [1, 2]}' | \"$DLPX_BIN_JQ\" -c '.a | length'")).isEqualTo("2\n");
  }

  @Row("remote-binary-path")
  @Test
  void three_folders_above_the_binary_path_can_be_written() throws IOException {
    String body =
        """
        from os.path import dirname
        path = connection.environment.host.binary_path
        for _ in range(3):
            path = dirname(path)
        script = 'touch "$AT/log" && rm "$AT/log" && echo written'
        return libs.run_bash(connection, script, {'AT': path}).stdout
        """;
    assertThat(answer(body)).isEqualTo("written\n");
  }

  @Row("remote-scratch-path")
  @Test
  void the_scratch_path_can_be_written() throws IOException {
    String body =
        """
        script = 'touch "$AT/x" && rm "$AT/x" && echo written'
        at = connection.environment.host.scratch_path
        return libs.run_bash(connection, script, {'AT': at}).stdout
        """;
    assertThat(answer(body)).isEqualTo("written\n");
  }

  @Row("remote-before-mount")
  @Test
  void mount_specification_ran_a_command_before_any_mount() {
    assertThat(home.drydock().jobs().list())
        .flatExtracting(job -> home.drydock().jobs().log(job.id()))
        .anyMatch(line -> line.text().startsWith("it said: before any mount"));
  }

  @Row("name-made-up-connections")
  @Test
  void only_the_references_of_a_connection_count() throws IOException {
    String body =
        """
        host = RemoteHost('made up', 'nothing', '', '')
        environment = RemoteEnvironment('x', connection.environment.reference, host)
        mine = RemoteConnection(environment, RemoteUser('y', connection.user.reference))
        return libs.run_bash(mine, 'echo reached').stdout
        """;
    assertThat(answer(body)).isEqualTo("reached\n");
  }
}

package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher as the caller of a resident host: in whatever shell, with whatever inputs and
 * outputs, and whatever becomes of it.
 */
@NeedsTool({"kill", "mkfifo", "bash", "busybox", "expect"})
@Tag("thorough")
class DaemonCallerIT {
  private static final int MANY = 24;

  @TempDir static Path folder;
  private static ServedHome home;

  @BeforeAll
  static void linkOnce() throws IOException {
    home = ServedHome.in(folder);
    home.host();
  }

  @AfterAll
  static void unlink() {
    home.close();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    Files.deleteIfExists(home.began());
    await().atMost(1, MINUTES).until(() -> calls().isEmpty());
  }

  private static List<String> calls() throws IOException {
    try (Stream<Path> files = Files.list(home.daemonFolder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(".call."))
          .toList();
    }
  }

  private static int served() {
    return home.host().path("served").asInt();
  }

  /** What a script says, with both outputs in one pipe; {@code $DRYDOCK} is the program. */
  private static String said(List<String> command) throws Exception {
    Process process = home.drydock().prepared(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash --posix", "busybox sh"})
  void any_shell_can_be_the_caller(String shell) throws Exception {
    int before = served();
    String script =
        shell
            + " \"$DRYDOCK\" plugin list --json 2>err; echo $? >&2; "
            + shell
            + " \"$DRYDOCK\" dsource show nosuch --json; echo $?";
    String alone =
        home.alone().run("plugin", "list", "--json").out()
            + "0\n"
            + home.alone().run("dsource", "show", "nosuch", "--json").err()
            + "11\n";

    assertThat(said(List.of("sh", "-c", script))).isEqualTo(alone);
    assertThat(folder.resolve("err")).isEmptyFile();
    assertThat(served()).isEqualTo(before + 2);
  }

  @Test
  void closed_inputs_and_outputs_are_no_reason_to_fail() throws Exception {
    int before = served();
    String script =
        """
        "$DRYDOCK" plugin list <&- >with_no_input; echo $?
        "$DRYDOCK" plugin list >&-; echo $?
        "$DRYDOCK" dsource show nosuch 2>&-; echo $?
        "$DRYDOCK" plugin list | head -c 4
        """;

    assertThat(said(List.of("sh", "-c", script))).isEqualTo("0\n0\n11\nNAME");
    assertThat(folder.resolve("with_no_input")).content().contains("directory");
    assertThat(served()).isEqualTo(before + 4);
  }

  @Test
  void many_call_at_once() throws Exception {
    int before = served();
    String alone = home.alone().run("dsource", "show", "cargo").printed();
    List<Process> running = new ArrayList<>();
    List<String> command = List.of("sh", "-c", "exec \"$DRYDOCK\" dsource show cargo");
    for (int count = 0; count < MANY; count++) {
      running.add(home.drydock().prepared(command).redirectErrorStream(true).start());
    }
    for (Process process : running) {
      assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo(alone);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(served()).isEqualTo(before + MANY);
  }

  @Test
  void one_that_is_killed_takes_its_job_along_and_leaves_nothing() throws Exception {
    Process sync = home.hangingSync(home.drydock());
    sync.destroyForcibly().waitFor();

    home.syncWasCancelled();
    assertThat(home.host().path("running").asInt()).isZero();
  }

  @Test
  void what_is_typed_for_a_secret_is_not_shown_and_the_terminal_is_as_before() throws Exception {
    int before = served();
    String add = "vault add box --type hashicorp --url http://127.0.0.1:1/ --token-stdin";
    String dialogue =
        """
        set timeout 60
        proc wanted {} { puts "NOT SEEN"; exit 1 }
        spawn sh
        send "PS1='> '; \\"\\$DRYDOCK\\" %s; stty -a | tr ';' '\\\\n'; echo left \\$?\\r"
        expect "Token of vault box: " {} timeout wanted
        send "\\003"
        expect " echo " {} timeout wanted
        expect "left 0" {} timeout wanted
        send "\\"\\$DRYDOCK\\" %s\\r"
        expect "Token of vault box: " {} timeout wanted
        send "opensesame\\r"
        expect "Added vault box" {} timeout wanted
        send "exit\\r"
        expect eof
        """
            .formatted(add, add);
    String said = said(List.of("expect", "-c", dialogue));

    assertThat(said).doesNotContain("NOT SEEN", "opensesame").contains("Added vault box");
    home.alone().run("vault", "delete", "box").printed();
    assertThat(served()).isEqualTo(before + 2);
  }
}

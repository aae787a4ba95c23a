package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.cli.DrydockProgram.Outcome;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A command in a home with a resident host does what it does without one, and whatever becomes of
 * the host, the next command works.
 */
@NeedsTool({"kill", "mkfifo"})
class ResidentHostIT {
  /** Commands that change nothing: the same twice. */
  private static final List<List<String>> LOOKS =
      List.of(
          List.of("plugin", "list"),
          List.of("plugin", "list", "--json"),
          List.of("snapshot", "list", "cargo"),
          List.of("dsource", "show", "cargo"),
          List.of("dsource", "show", "nosuch"),
          List.of("dsource", "show", "nosuch", "--json"),
          List.of("plugin", "lisst"),
          List.of("source", "add", "x", "--plugin", "directory", "--env", "here", "-p", "path"),
          List.of("env", "list"));

  @TempDir static Path folder;
  private static ServedHome home;
  private static DrydockProgram alone;
  private static DrydockProgram drydock;

  @BeforeAll
  static void linkOnce() throws IOException {
    home = ServedHome.in(folder);
    alone = home.alone();
    drydock = home.drydock();
  }

  @AfterAll
  static void unlink() {
    home.close();
  }

  private static void signal(String name, JsonNode host) throws Exception {
    String process = host.path("process").asString();
    assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
  }

  @AfterEach
  void noScriptIsLeft() throws IOException {
    Files.deleteIfExists(home.began());
  }

  @Test
  void an_operation_starts_one_and_says_so_and_the_next_commands_are_served_by_it() {
    drydock.run("daemon", "stop").printed();
    assertThat(drydock.run("plugin", "list").err()).isEmpty();
    assertThat(home.hosts()).as("looking starts none").isEmpty();

    Outcome first = drydock.run("dsource", "status", "cargo");
    Outcome second = drydock.run("dsource", "status", "cargo");

    assertThat(first.err()).startsWith("drydock: starting this home's resident host");
    assertThat(second.err()).startsWith("Job ");
    assertThat(second.printed()).isEqualTo(first.printed());
    assertThat(home.host().path("served").asInt()).isEqualTo(2);
    assertThat(home.host().path("state").asString()).isEqualTo("IDLE");
  }

  @Test
  void words_that_are_no_command_start_none() {
    drydock.run("daemon", "stop").printed();
    assertThat(drydock.run("nosuch").err()).startsWith("Error: There is no command");
    assertThat(drydock.run("dsource", "statsu", "cargo").err()).startsWith("Error: There is no");
    assertThat(drydock.run("build", "/no/such/folder").err()).startsWith("drydock: starting");
  }

  @Test
  void commands_print_and_exit_as_they_do_without_one() {
    int served = home.host().path("served").asInt();
    for (List<String> look : LOOKS) {
      String[] words = look.toArray(String[]::new);
      assertThat(drydock.run(words)).as(look.toString()).isEqualTo(alone.run(words));
    }
    assertThat(home.host().path("served").asInt()).isEqualTo(served + LOOKS.size());
  }

  @Test
  void files_are_looked_for_where_the_command_was_typed() throws IOException {
    home.host();
    Files.writeString(folder.resolve("name.yml"), "name: leaves\npath: /srv\n");
    String added =
        drydock
            .run(
                "source add leaves --plugin directory --env here --params-file name.yml".split(" "))
            .printed();
    assertThat(added).contains("leaves");
    alone.run("source", "delete", "leaves").printed();
  }

  @Test
  void a_secret_takes_its_line_of_standard_input_and_leaves_nobody_waiting() throws Exception {
    home.host();
    String script =
        "printf 'secret\\n' | \"$DRYDOCK\" vault add box --type hashicorp --url"
            + " http://127.0.0.1:1/ --token-stdin 2>&1";
    Process process = drydock.prepared(List.of("sh", "-c", script)).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("secret");
    assertThat(alone.run("vault", "list").printed()).contains("box");
    alone.run("vault", "delete", "box").printed();
  }

  @Test
  void ctrl_c_cancels_the_job_and_kills_its_script() throws Exception {
    home.host();
    ctrlC(drydock);
    assertThat(home.host().path("running").asInt()).as("the host lives on").isZero();
  }

  @Tag("thorough")
  @Test
  void ctrl_c_does_the_same_without_a_host() throws Exception {
    ctrlC(alone);
  }

  private static void ctrlC(DrydockProgram program) throws Exception {
    Process sync = home.hangingSync(program);
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(sync.pid())).start().waitFor())
        .isZero();

    assertThat(sync.waitFor()).isEqualTo(130);
    home.syncWasCancelled();
  }

  @Tag("thorough")
  @Test
  void one_that_was_killed_is_replaced() throws Exception {
    JsonNode killed = home.host();
    signal("KILL", killed);

    drydock.run("plugin", "list").printed();
    drydock.run("dsource", "status", "cargo").printed();

    assertThat(home.host().path("process")).isNotEqualTo(killed.path("process"));
  }

  @Tag("thorough")
  @Test
  void a_command_whose_host_was_killed_says_so_and_the_next_one_works() throws Exception {
    JsonNode host = home.host();
    Process sync = home.hangingSync(drydock);
    signal("KILL", host);

    assertThat(sync.waitFor()).isEqualTo(ErrorCode.DAEMON_LOST.exitCode());
    alone.run("dsource", "hook", "cargo").printed();
    new ProcessBuilder("kill", Files.readString(home.began()).strip()).start().waitFor();
    assertThat(home.lastJob().path("state").asString()).isEqualTo("INTERRUPTED");
    drydock.run("dsource", "enable", "cargo").printed();
    drydock.run("dsource", "sync", "cargo").printed();
  }

  @Tag("thorough")
  @Test
  void one_that_hangs_is_worked_around_and_can_be_ended() throws Exception {
    JsonNode hanging = home.host();
    signal("STOP", hanging);

    assertThat(drydock.run("dsource", "status", "cargo").printed()).contains("ACTIVE");
    assertThat(home.hosts().get(0).path("state").asString()).isEqualTo("HANGS");
    assertThat(drydock.run("daemon", "stop").printed()).contains("killed 1");
    assertThat(home.hosts()).isEmpty();
  }

  @Tag("thorough")
  @Test
  void one_that_is_asked_to_end_cancels_what_does_not_end_by_itself() throws Exception {
    home.host();
    Process sync = home.hangingSync(drydock);
    assertThat(drydock.run("daemon", "stop").printed()).doesNotContain("killed");
    assertThat(sync.waitFor()).isEqualTo(ErrorCode.CANCELLED.exitCode());
    home.syncWasCancelled();
    assertThat(home.hosts()).isEmpty();
  }

  @Test
  void a_job_in_it_is_cancelled_from_another_process() throws Exception {
    home.host();
    Process sync = home.hangingSync(drydock);
    String id = home.lastJob().path("id").asString();
    assertThat(alone.run("job", "cancel", id).printed()).startsWith("Cancelled job " + id);
    assertThat(sync.waitFor()).isEqualTo(ErrorCode.CANCELLED.exitCode());
    home.syncWasCancelled();
  }

  @Test
  void the_environment_of_a_command_lies_on_no_disk() throws Exception {
    home.host();
    Process sync = home.hangingSync(drydock.with("MY_TOKEN", "open-sesame"));
    try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, "open-sesame")))
          .isEmpty();
    }
    sync.destroy();
    sync.waitFor();
    home.syncWasCancelled();
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException gone) {
      return false;
    }
  }

  @Tag("thorough")
  @Test
  void a_command_in_other_surroundings_runs_in_a_process_of_its_own() {
    int served = home.host().path("served").asInt();
    String there = drydock.with("TZ", "Pacific/Auckland").run("job", "list").printed();

    assertThat(there).isEqualTo(alone.with("TZ", "Pacific/Auckland").run("job", "list").printed());
    assertThat(there).isNotEqualTo(drydock.run("job", "list").printed());
    assertThat(home.host().path("served").asInt()).isEqualTo(served + 1);
  }

  @Test
  void scripts_on_this_machine_see_the_environment_of_the_command() throws Exception {
    home.host();
    Files.writeString(
        folder.resolve("tell.sh"),
        "echo \"$GREETING $home\" > '%s'".formatted(folder.resolve("told")));
    alone.run("dsource", "hook", "cargo", "--hook", "pre-sync=tell.sh").printed();
    drydock.with("GREETING", "ahoy").with("home", "port").run("dsource", "sync", "cargo").printed();
    alone.run("dsource", "hook", "cargo").printed();

    assertThat(folder.resolve("told")).hasContent("ahoy port");
  }

  @Test
  void only_its_owner_can_reach_it() throws IOException {
    home.host();
    assertThat(permissions(home.daemonFolder())).isEqualTo("rwx------");
    Path bell = home.daemonFolder().resolve(home.host().path("build").asString());
    assertThat(permissions(bell)).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Tag("thorough")
  @Test
  void one_ends_when_it_is_idle_and_when_its_bell_is_gone() throws Exception {
    drydock.run("daemon", "stop").printed();
    drydock.with("DRYDOCK_DAEMON_IDLE", "1s").run("dsource", "status", "cargo").printed();
    await().atMost(1, MINUTES).until(() -> home.hosts().isEmpty());

    long process = home.host().path("process").asLong();
    Files.delete(home.daemonFolder().resolve(home.host().path("build").asString()));
    await().atMost(1, MINUTES).until(() -> ProcessHandle.of(process).isEmpty());
  }

  @Tag("thorough")
  @Test
  void garbage_is_collected_while_nobody_waits() {
    drydock.run("daemon", "stop").printed();
    drydock.run("dsource", "status", "cargo").printed();
    // An operation and the start before it leave nearly 400.
    await().atMost(1, MINUTES).until(() -> home.host().path("heapMegabytes").asInt() < 200);
    assertThat(home.host().path("heapLimitMegabytes").asLong()).isPositive();
    assertThat(home.host().path("memoryMegabytes").asLong()).isPositive();
    assertThat(home.host().path("worn").asBoolean()).isFalse();
  }
}

package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.cli.DrydockProgram.Outcome;
import io.drydock.cli.demo.SamplePlugin;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
  private static DrydockProgram alone;
  private static DrydockProgram drydock;

  @BeforeAll
  static void linkOnce() throws IOException {
    alone = new DrydockProgram(folder, Map.of("DRYDOCK_DAEMON", "no"));
    drydock = new DrydockProgram(folder, Map.of("DRYDOCK_DAEMON", "yes"));
    SamplePlugin.unpack(folder.resolve("directory"));
    Files.createDirectory(folder.resolve("tea"));
    Files.writeString(folder.resolve("tea/chest"), "3\n");
    alone.run("plugin", "add", "directory").printed();
    alone.run("env", "add", "here").printed();
    Files.writeString(folder.resolve("where"), folder.resolve("tea").toString());
    alone
        .run(("source add tea --plugin directory --env here -p name=tea -p path=@where").split(" "))
        .printed();
    alone
        .run("dsource", "link", "cargo", "--source", "tea", "-p", "mountLocation=" + mount())
        .printed();
  }

  private static Path mount() {
    return folder.resolve("mount");
  }

  @AfterAll
  static void unlink() {
    drydock.run("daemon", "stop", "--now");
    alone.run("dsource", "delete", "cargo", "--force");
  }

  /** A host that runs, started by a command that calls for one. */
  private static JsonNode host() {
    String said = "";
    if (hosts().isEmpty()) {
      Outcome started = drydock.run("dsource", "status", "cargo");
      said = started.err();
      started.printed();
    }
    assertThat(hosts()).as(said + log()).hasSize(1);
    return hosts().get(0);
  }

  private static String log() {
    try {
      return Files.readString(folder.resolve("home/daemon/log"));
    } catch (IOException none) {
      return "";
    }
  }

  private static JsonNode hosts() {
    return drydock.run("daemon", "status", "--json").json();
  }

  private static void signal(String name, JsonNode host) throws Exception {
    String process = host.path("process").asString();
    assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
  }

  @AfterEach
  void noScriptIsLeft() throws IOException {
    Files.deleteIfExists(folder.resolve("began"));
  }

  @Test
  void an_operation_starts_one_and_says_so_and_the_next_commands_are_served_by_it() {
    drydock.run("daemon", "stop").printed();
    assertThat(drydock.run("plugin", "list").err()).isEmpty();
    assertThat(hosts()).as("looking starts none").isEmpty();

    Outcome first = drydock.run("dsource", "status", "cargo");
    Outcome second = drydock.run("dsource", "status", "cargo");

    assertThat(first.err()).startsWith("drydock: starting this home's resident host");
    assertThat(second.err()).startsWith("Job ");
    assertThat(second.printed()).isEqualTo(first.printed());
    assertThat(host().path("served").asInt()).isEqualTo(2);
    assertThat(host().path("state").asString()).isEqualTo("IDLE");
  }

  @Test
  void commands_print_and_exit_as_they_do_without_one() {
    int served = host().path("served").asInt();
    for (List<String> look : LOOKS) {
      String[] words = look.toArray(String[]::new);
      assertThat(drydock.run(words)).as(look.toString()).isEqualTo(alone.run(words));
    }
    assertThat(host().path("served").asInt()).isEqualTo(served + LOOKS.size());
  }

  @Test
  void files_are_looked_for_where_the_command_was_typed() throws IOException {
    host();
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
    host();
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
    host();
    ctrlC(drydock);
    assertThat(host().path("running").asInt()).as("the host lives on").isZero();
  }

  @Test
  void ctrl_c_does_the_same_without_a_host() throws Exception {
    ctrlC(alone);
  }

  private static void ctrlC(DrydockProgram program) throws Exception {
    Process sync = hangingSync(program);
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(sync.pid())).start().waitFor())
        .isZero();

    assertThat(sync.waitFor()).isEqualTo(130);
    String shell = Files.readString(folder.resolve("began")).strip();
    await().atMost(1, MINUTES).until(() -> ProcessHandle.of(Long.parseLong(shell)).isEmpty());
    JsonNode job = alone.run("job", "list", "--json").json().get(0);
    assertThat(job.path("state").asString()).isEqualTo("FAILED");
    assertThat(job.path("failure").path("code").asString()).isEqualTo("CANCELLED");
    alone.run("dsource", "hook", "cargo").printed();
  }

  /** A sync whose hook waits for something that never comes. */
  private static Process hangingSync(DrydockProgram program) throws Exception {
    Path began = folder.resolve("began");
    Path fifo = folder.resolve("fifo");
    if (Files.notExists(fifo)) {
      assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    }
    String hook = "echo $$ > '%s.new'; mv '%s.new' '%s'; read -r line < '%s'";
    Files.writeString(folder.resolve("hang.sh"), hook.formatted(began, began, began, fifo));
    alone.run("dsource", "hook", "cargo", "--hook", "pre-sync=hang.sh").printed();
    Process sync = program.start("dsource", "sync", "cargo");
    await().atMost(1, MINUTES).until(() -> Files.exists(began));
    return sync;
  }

  @Test
  void one_that_was_killed_is_replaced() throws Exception {
    JsonNode killed = host();
    signal("KILL", killed);

    drydock.run("plugin", "list").printed();
    drydock.run("dsource", "status", "cargo").printed();

    assertThat(host().path("process")).isNotEqualTo(killed.path("process"));
  }

  @Test
  void a_command_whose_host_was_killed_says_so_and_the_next_one_works() throws Exception {
    JsonNode host = host();
    Process sync = hangingSync(drydock);
    signal("KILL", host);

    assertThat(sync.waitFor()).isEqualTo(ErrorCode.DAEMON_LOST.exitCode());
    alone.run("dsource", "hook", "cargo").printed();
    new ProcessBuilder("kill", Files.readString(folder.resolve("began")).strip()).start().waitFor();
    JsonNode job = alone.run("job", "list", "--json").json().get(0);
    assertThat(job.path("state").asString()).isEqualTo("INTERRUPTED");
    drydock.run("dsource", "enable", "cargo").printed();
    drydock.run("dsource", "sync", "cargo").printed();
  }

  @Test
  void one_that_hangs_is_worked_around_and_can_be_ended() throws Exception {
    JsonNode hanging = host();
    signal("STOP", hanging);

    assertThat(drydock.run("dsource", "status", "cargo").printed()).contains("ACTIVE");
    assertThat(hosts().get(0).path("state").asString()).isEqualTo("HANGS");
    assertThat(drydock.run("daemon", "stop").printed()).contains("killed 1");
    assertThat(hosts()).isEmpty();
  }

  @Test
  void a_command_in_other_surroundings_runs_in_a_process_of_its_own() {
    int served = host().path("served").asInt();
    String there = drydock.with("TZ", "Pacific/Auckland").run("job", "list").printed();

    assertThat(there).isEqualTo(alone.with("TZ", "Pacific/Auckland").run("job", "list").printed());
    assertThat(there).isNotEqualTo(drydock.run("job", "list").printed());
    assertThat(host().path("served").asInt()).isEqualTo(served + 1);
  }

  @Test
  void scripts_on_this_machine_see_the_environment_of_the_command() throws Exception {
    host();
    Files.writeString(
        folder.resolve("tell.sh"), "echo \"$GREETING\" > '%s'".formatted(folder.resolve("told")));
    alone.run("dsource", "hook", "cargo", "--hook", "pre-sync=tell.sh").printed();
    drydock.with("GREETING", "ahoy").run("dsource", "sync", "cargo").printed();
    alone.run("dsource", "hook", "cargo").printed();

    assertThat(folder.resolve("told")).hasContent("ahoy");
  }

  @Test
  void only_its_owner_can_reach_it() throws IOException {
    host();
    Path sockets = folder.resolve("home/daemon");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sockets)))
        .isEqualTo("rwx------");
  }

  @Test
  void one_ends_when_it_is_idle_and_when_its_socket_is_gone() throws Exception {
    drydock.run("daemon", "stop").printed();
    drydock.with("DRYDOCK_DAEMON_IDLE", "1s").run("dsource", "status", "cargo").printed();
    await().atMost(1, MINUTES).until(() -> hosts().isEmpty());

    long process = host().path("process").asLong();
    Files.delete(folder.resolve("home/daemon").resolve(host().path("build").asString()));
    await().atMost(1, MINUTES).until(() -> ProcessHandle.of(process).isEmpty());
  }

  @Test
  void garbage_is_collected_while_nobody_waits() {
    drydock.run("daemon", "stop").printed();
    drydock.run("dsource", "status", "cargo").printed();
    // An operation and the start before it leave nearly 400.
    await().atMost(1, MINUTES).until(() -> host().path("heapMegabytes").asInt() < 200);
  }
}

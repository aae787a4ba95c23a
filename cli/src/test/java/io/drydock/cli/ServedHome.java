package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.cli.DrydockProgram.Outcome;
import io.drydock.cli.demo.SamplePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A home with a linked dSource, cargo, for tests of its resident host; the program is run with the
 * host and without it.
 *
 * @param folder where everything is
 * @param alone the program, each command in a process of its own
 * @param drydock the program as it is used
 */
record ServedHome(Path folder, DrydockProgram alone, DrydockProgram drydock)
    implements AutoCloseable {
  /** Links one in a new folder. */
  static ServedHome in(Path folder) throws IOException {
    var alone = new DrydockProgram(folder, Map.of("DRYDOCK_DAEMON", "no"));
    var drydock = new DrydockProgram(folder, Map.of("DRYDOCK_DAEMON", "yes"));
    SamplePlugin.unpack(folder.resolve("directory"));
    Files.createDirectory(folder.resolve("tea"));
    Files.writeString(folder.resolve("tea/chest"), "3\n");
    alone.run("plugin", "add", "directory").printed();
    alone.run("env", "add", "here").printed();
    Files.writeString(folder.resolve("where"), folder.resolve("tea").toString());
    alone
        .run(("source add tea --plugin directory --env here -p name=tea -p path=@where").split(" "))
        .printed();
    String mount = "mountLocation=" + folder.resolve("mount");
    alone.run("dsource", "link", "cargo", "--source", "tea", "-p", mount).printed();
    return new ServedHome(folder, alone, drydock);
  }

  /** Ends the host, and unmounts. */
  @Override
  public void close() {
    drydock.run("daemon", "stop", "--now");
    alone.run("dsource", "delete", "cargo", "--force");
  }

  /** Where the host and its callers meet. */
  Path daemonFolder() {
    return folder.resolve("home/daemon");
  }

  /** A host that runs, started by a command that calls for one. */
  JsonNode host() {
    String said = "";
    if (hosts().isEmpty()) {
      Outcome started = drydock.run("dsource", "status", "cargo");
      said = started.err();
      started.printed();
    }
    assertThat(hosts()).as(said + log()).hasSize(1);
    return hosts().get(0);
  }

  private String log() {
    try {
      return Files.readString(daemonFolder().resolve("log"));
    } catch (IOException none) {
      return "";
    }
  }

  /** Those that run, as {@code daemon status} tells. */
  JsonNode hosts() {
    return drydock.run("daemon", "status", "--json").json();
  }

  /** Written by the hook of {@link #hangingSync}: its process id. */
  Path began() {
    return folder.resolve("began");
  }

  /** A sync whose hook waits for something that never comes. */
  Process hangingSync(DrydockProgram program) throws Exception {
    Path fifo = folder.resolve("fifo");
    if (Files.notExists(fifo)) {
      assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    }
    String hook = "echo $$ > '%s.new'; mv '%s.new' '%s'; read -r line < '%s'";
    Files.writeString(folder.resolve("hang.sh"), hook.formatted(began(), began(), began(), fifo));
    alone.run("dsource", "hook", "cargo", "--hook", "pre-sync=hang.sh").printed();
    Process sync = program.start("dsource", "sync", "cargo");
    await().atMost(1, MINUTES).until(() -> Files.exists(began()));
    return sync;
  }

  /** That the hook was killed, and its job cancelled; then there is no hook any more. */
  void syncWasCancelled() throws IOException {
    String shell = Files.readString(began()).strip();
    await().atMost(1, MINUTES).until(() -> ProcessHandle.of(Long.parseLong(shell)).isEmpty());
    await().atMost(1, MINUTES).until(() -> !lastJob().path("state").asString().equals("RUNNING"));
    assertThat(lastJob().path("state").asString()).isEqualTo("CANCELLED");
    assertThat(lastJob().path("failure").path("code").asString()).isEqualTo("CANCELLED");
    alone.run("dsource", "hook", "cargo").printed();
  }

  /** The newest. */
  JsonNode lastJob() {
    return alone.run("job", "list", "--json").json().get(0);
  }
}

package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From adding a plugin to reading a job's log, every command a process, over two real sshd. */
@NeedsRoot
@NeedsTool({"sshd", "ssh", "ssh-keygen", "useradd", "rsync", "mount"})
@Tag("thorough")
class TourIT {
  @TempDir Path folder;
  private FirstPluginSite site;
  private DrydockProgram drydock;

  @BeforeEach
  void start() {
    site = new FirstPluginSite(folder);
    drydock = site.drydock;
  }

  @AfterEach
  void stop() {
    drydock.run("dsource", "delete", "docs-ds", "--force");
    site.close();
  }

  @Test
  void a_plugin_links_syncs_and_resyncs_and_everything_is_known_afterwards() throws IOException {
    var source = site.hosts.source();
    var staging = site.hosts.staging();
    drydock.run("plugin", "add", site.plugin("first-plugin").toString()).printed();
    site.addEnvironment("prod", source, source.server().clientKey().file(), "--accept-host-key")
        .printed();
    site.addEnvironment("stage", staging, staging.server().clientKey().file(), "--accept-host-key")
        .printed();
    drydock
        .run(
            "source",
            "add",
            "docs",
            "--plugin",
            "first-plugin",
            "--env",
            "prod",
            "-p",
            "path=" + site.sourcePath())
        .printed();

    assertThat(drydock.run(site.link("docs-ds", "stage")).printed())
        .contains("Linked dSource docs-ds from source docs.", "Took snapshot 1: 1 file");
    site.writeSource("a.txt", "another");
    assertThat(drydock.run("dsource", "sync", "docs-ds").printed()).contains("snapshot 2: 1 file");
    site.writeSource("b.txt", "new");
    assertThat(drydock.run("dsource", "sync", "docs-ds", "--resync").printed())
        .contains("snapshot 3: 2 files");

    JsonNode snapshots = drydock.run("snapshot", "list", "docs-ds", "--json").json();
    assertThat(snapshots).hasSize(3);
    assertSnapshot(snapshots.get(0), true, "one");
    assertSnapshot(snapshots.get(1), false, "another");
    assertSnapshot(snapshots.get(2), true, "another");
    assertThat(staging.run("cat " + site.mountLocation("docs-ds") + "/docs/b.txt"))
        .isEqualTo("new");

    String job = snapshots.get(1).path("jobId").asString();
    assertThat(drydock.run("job", "show", job, "--log").printed())
        .contains("SUCCEEDED", "linked.pre_snapshot: done", "snapshot: done");
  }

  private static void assertSnapshot(JsonNode snapshot, boolean resync, String a)
      throws IOException {
    assertThat(snapshot.path("resync").asBoolean()).isEqualTo(resync);
    Path folder = Path.of(snapshot.path("folder").asString());
    assertThat(Files.readString(folder.resolve("docs/a.txt"))).isEqualTo(a);
  }
}

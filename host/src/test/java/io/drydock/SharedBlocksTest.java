package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.LoopDisk;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.job.ProgressListener;
import io.drydock.model.NewPlugin;
import io.drydock.model.PluginType;
import io.drydock.model.Snapshot;
import io.drydock.model.StoredData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plugins are written after writes what is different only, so that snapshots share blocks. */
@NeedsRoot
@NeedsTool({"mkfs.btrfs", "rsync"})
class SharedBlocksTest {
  private static final int MIB = 1 << 20;

  @TempDir Path folder;
  private LoopDisk disk;
  private Drydock drydock;
  private Path data;

  @BeforeEach
  void makeDiskAndData() throws IOException {
    disk = LoopDisk.make("btrfs", folder, "400M");
    data = Files.createDirectory(folder.resolve("data"));
    byte[] noise = new byte[24 * MIB];
    new Random(14).nextBytes(noise);
    Files.write(data.resolve("large"), noise);
    Files.write(data.resolve("other"), java.util.Arrays.copyOf(noise, 8 * MIB));
    Files.writeString(data.resolve("small"), "one");
    drydock = Drydock.open(disk.folder().resolve("home"));
  }

  @AfterEach
  void close() {
    drydock.dsources().list().forEach(one -> drydock.dsources().delete(one.name(), true));
    drydock.close();
    disk.close();
  }

  private void link(Drydock caller, String plugin, Map<String, Object> source) {
    caller.environments().addThisMachine("here");
    caller.sources().add("data", plugin, "here", null, source);
    String staging = folder.resolve("staging").toString();
    caller.dsources().link("data", "data", null, Map.of("mountLocation", staging));
  }

  private void changeAFewBytes() throws IOException {
    try (var channel = FileChannel.open(data.resolve("large"), StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.wrap("changed".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 5 * MIB);
    }
    Files.delete(data.resolve("small"));
    Files.writeString(data.resolve("new"), "two");
  }

  private long ownedBy(Snapshot snapshot) {
    Tool.named("sync").run("-f", disk.folder().toString());
    return drydock.storage().space("data").stream()
        .filter(one -> Long.valueOf(snapshot.id()).equals(one.snapshotId()))
        .map(StoredData::space)
        .findFirst()
        .orElseThrow()
        .owned();
  }

  private void assertSecondAndThirdShare(Drydock caller, long most) throws IOException {
    changeAFewBytes();
    Snapshot second = caller.dsources().sync("data");
    Snapshot resynced = caller.dsources().sync("data", true, Map.of());
    assertThat(resynced.folder().resolve("large")).hasSameBinaryContentAs(data.resolve("large"));
    assertThat(resynced.folder().resolve("new")).hasContent("two");
    assertThat(resynced.folder().resolve("small")).doesNotExist();
    assertThat(ownedBy(second)).isLessThan(most);
    assertThat(ownedBy(resynced)).isLessThan(MIB);
  }

  @Test
  void a_second_snapshot_of_the_sample_owns_the_blocks_that_were_changed() throws IOException {
    drydock.plugins().add(Path.of("..", "sample-plugins", "directory"));
    link(drydock, "directory", Map.of("path", data.toString()));
    assertSecondAndThirdShare(drydock, MIB);
  }

  @Test
  void so_does_one_of_a_new_plugin() throws IOException {
    Path plugin = folder.resolve("new-plugin");
    var wanted = new NewPlugin("fresh", PluginType.STAGED, NewPlugin.HostType.UNIX);
    drydock.authoring().create(plugin, wanted);
    drydock.plugins().add(plugin);
    link(drydock, "fresh", Map.of("name", "data", "path", data.toString()));
    assertSecondAndThirdShare(drydock, MIB);
  }

  @Test
  void without_rsync_it_owns_the_files_that_were_changed() throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    try (var all = Files.list(Path.of("/usr/bin"))) {
      for (Path program : all.filter(one -> !one.endsWith("rsync")).toList()) {
        Files.createSymbolicLink(programs.resolve(program.getFileName()), program);
      }
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PATH", programs.toString());
    Drydock caller = drydock.forCaller(ProgressListener.SILENT, environment);
    caller.plugins().add(Path.of("..", "sample-plugins", "directory"));
    link(caller, "directory", Map.of("path", data.toString()));
    changeAFewBytes();
    Files.writeString(data.resolve("other"), "now small");
    Snapshot second = caller.dsources().sync("data");
    assertThat(second.folder().resolve("large")).hasSameBinaryContentAs(data.resolve("large"));
    assertThat(second.folder().resolve("other")).hasContent("now small");
    Snapshot third = caller.dsources().sync("data", true, Map.of());
    assertThat(ownedBy(third)).isLessThan(MIB);
    try (var links = Files.list(programs)) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}

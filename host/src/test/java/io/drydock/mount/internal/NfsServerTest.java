package io.drydock.mount.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.environment.shell.LocalHost;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.mount.Share;
import io.drydock.storage.Ownership;
import io.drydock.testing.OpenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The NFS server of a home, asked by an NFS client that needs no kernel. */
@NeedsRoot
@NeedsTool({"ganesha.nfsd", "nfs-ls", "nfs-cat", "mkfs.btrfs", "btrfs"})
class NfsServerTest {
  @TempDir Path folder;
  private ShareServer server;
  private Share docs;
  private Share other;

  @BeforeEach
  void makeShares() throws IOException {
    server = new ShareServer(new LocalHost(), folder.resolve("nfs"), "serve-nfs.sh");
    docs = share("docs");
    other = share("other");
  }

  @AfterEach
  void end() {
    server.remove(docs);
    server.remove(other);
  }

  private Share share(String name) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name).resolve("live"));
    Files.writeString(data.resolve("a.txt"), name);
    return new Share(name, data, "/mnt/" + name, new Ownership(0, 0));
  }

  private String offer(Share share, String client) throws NotToBeHadException {
    return server.add(share, Map.of("CLIENTS", client, "SQUASH", "No_Root_Squash")).get("port");
  }

  private static String content(Share share, String port) {
    String place = "nfs://127.0.0.1/%s/a.txt?version=4&nfsport=%s";
    return Tool.named("nfs-cat").run(place.formatted(share.id(), port));
  }

  @Test
  void a_client_gets_its_share_and_a_foreign_one_does_not() throws NotToBeHadException {
    String port = offer(docs, "127.0.0.1");
    assertThat(offer(other, "192.0.2.9")).isEqualTo(port);
    assertThat(content(docs, port)).isEqualTo("docs");
    assertThatThrownBy(() -> content(other, port)).hasMessageContaining("ERR");
    assertThat(Tool.named("nfs-ls").run("nfs://127.0.0.1/?version=4&nfsport=" + port))
        .contains(docs.id())
        .doesNotContain(other.id());
  }

  @Test
  void a_share_that_is_withdrawn_is_gone_while_others_stay_and_the_last_one_ends_the_server()
      throws NotToBeHadException, IOException {
    String port = offer(docs, "127.0.0.1");
    offer(other, "127.0.0.1");
    ProcessHandle ganesha = ganesha();
    server.remove(other);
    assertThatThrownBy(() -> content(other, port)).hasMessageContaining("ERR");
    assertThat(content(docs, port)).isEqualTo("docs");
    server.remove(docs);
    ganesha.onExit().join();
    assertThat(docs.folder().resolve("a.txt")).hasContent("docs");
  }

  private ProcessHandle ganesha() throws IOException {
    String process = Files.readString(folder.resolve("nfs/ganesha.pid")).strip();
    return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
  }

  @Test
  void the_server_outlives_us_and_holds_nothing_of_ours() throws NotToBeHadException, IOException {
    offer(docs, "127.0.0.1");
    assertThat(OpenFiles.sharedWithUs(ganesha())).isEmpty();
  }

  @Test
  void one_that_died_is_started_again_at_the_same_port_with_all_shares()
      throws NotToBeHadException, IOException {
    String port = offer(docs, "127.0.0.1");
    ProcessHandle ganesha = ganesha();
    ganesha.destroyForcibly();
    ganesha.onExit().join();
    server.ensure();
    assertThat(content(docs, port)).isEqualTo("docs");
  }

  @Test
  void a_btrfs_subvolume_is_exported_and_can_be_deleted_afterwards()
      throws NotToBeHadException, IOException {
    Path image = folder.resolve("image");
    Path btrfs = Files.createDirectory(folder.resolve("btrfs"));
    Tool.named("truncate").run("-s", "200M", image.toString());
    Tool.named("mkfs.btrfs").run("-q", image.toString());
    Tool.named("mount").run("-o", "loop", image.toString(), btrfs.toString());
    try {
      Path live = Files.createDirectory(btrfs.resolve("vdb")).resolve("live");
      Tool.named("btrfs").run("subvolume", "create", live.toString());
      Files.writeString(live.resolve("a.txt"), "in a subvolume");
      Share share = new Share("vdb", live, "/mnt/vdb", new Ownership(0, 0));
      String port = offer(share, "127.0.0.1");
      assertThat(content(share, port)).isEqualTo("in a subvolume");
      server.remove(share);
      Tool.named("btrfs").run("subvolume", "delete", live.toString());
    } finally {
      Tool.named("umount").run(btrfs.toString());
    }
  }
}

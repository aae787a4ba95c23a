package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.job.ProgressListener;
import io.drydock.model.Snapshot;
import io.drydock.model.StorageMethod;
import io.drydock.model.StoredData;
import io.drydock.testing.CopierHome;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code storage init --btrfs}: a Btrfs of its own in the home. */
@NeedsRoot
@NeedsTool({"mkfs.btrfs", "filefrag"})
@Tag("thorough")
class OwnFileSystemTest {
  private static final long SIZE = 512L << 20;
  private static final int BIG_FILE = 8 << 20;

  @TempDir Path folder;
  private CopierHome home;
  private Storage storage;
  private Path storageFolder;

  @BeforeEach
  void open() {
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    storage = home.drydock().storage();
    storageFolder = home.home().resolve("storage");
  }

  @AfterEach
  void close() {
    home.close();
    try (Drydock drydock = Drydock.open(home.home())) {
      drydock.storage().detach();
    }
    assertThat(storageFolder).isEmptyDirectory();
  }

  private Snapshot link() {
    home.link("docs-ds", folder.resolve("staging/docs"));
    return home.drydock().snapshots().list("docs-ds").getFirst();
  }

  private void provision(String name, Snapshot snapshot) {
    Path place = folder.resolve("virtual").resolve(name);
    home.drydock()
        .vdbs()
        .provision(
            new NewVdb(name, "here", Map.of("mountLocation", place.toString())), snapshot.id());
  }

  private static ErrorCode codeOf(Runnable work) {
    return catchThrowableOfType(DrydockException.class, work::run).code();
  }

  @Test
  void snapshots_and_vdbs_take_no_space_of_their_own() {
    storage.createBtrfs(SIZE);
    assertThat(storage.state().method()).isEqualTo(StorageMethod.BTRFS_SNAPSHOTS);
    assertThat(storage.state().image()).exists();
    home.write("big", "x".repeat(BIG_FILE));
    Snapshot first = link();
    provision("one", first);
    provision("two", first);
    assertThat(storage.space(null))
        .hasSize(4)
        .allSatisfy(data -> assertThat(data.space().shared()).isEqualTo(BIG_FILE))
        .allSatisfy(data -> assertThat(data.space().owned()).isLessThan(1 << 20))
        .extracting(StoredData::snapshotId)
        .containsExactly(null, first.id(), null, null);
  }

  @Test
  void a_vdb_lives_its_whole_life_on_it() throws IOException {
    storage.createBtrfs(SIZE);
    provision("copy", link());
    Path file = folder.resolve("virtual/copy/a.txt");
    Files.writeString(file, "mine");
    var vdbs = home.drydock().vdbs();
    Snapshot mine = vdbs.snapshot("copy");
    Files.writeString(file, "broken");
    vdbs.rollback("copy", mine.id());
    assertThat(file).hasContent("mine");
    home.write("a.txt", "two");
    vdbs.refresh("copy", home.drydock().dsources().sync("docs-ds").id());
    assertThat(file).hasContent("two");
    assertThat(mine.folder().resolve("a.txt")).hasContent("mine");
    vdbs.delete("copy", false);
    home.drydock().dsources().delete("docs-ds", false);
    assertThat(storageFolder).isEmptyDirectory();
    assertThat(Tool.named("btrfs").run("subvolume", "list", storageFolder.toString())).isEmpty();
  }

  @Test
  void it_is_detached_only_while_nothing_is_mounted_and_attached_when_it_is_needed() {
    storage.createBtrfs(SIZE);
    Snapshot snapshot = link();
    assertThat(codeOf(storage::detach)).isEqualTo(ErrorCode.STILL_IN_USE);
    home.drydock().dsources().disable("docs-ds");
    storage.detach();
    assertThat(snapshot.folder()).doesNotExist();
    assertThat(storageFolder).isEmptyDirectory();

    // As after a restart of the machine.
    try (Drydock restarted = Drydock.open(home.home())) {
      restarted.dsources().enable("docs-ds");
      restarted.dsources().sync("docs-ds");
    }
    assertThat(snapshot.folder().resolve("a.txt")).hasContent("one");
  }

  @Test
  void data_that_is_there_already_is_not_hidden_below_it() {
    Snapshot snapshot = link();
    assertThat(codeOf(() -> storage.createBtrfs(SIZE))).isEqualTo(ErrorCode.STILL_IN_USE);
    assertThat(snapshot.folder().resolve("a.txt")).hasContent("one");
    assertThat(storage.state().image()).isNull();
  }

  @Test
  void there_is_one_at_most_and_its_size_has_to_fit() {
    assertThat(codeOf(() -> storage.createBtrfs(1 << 20))).isEqualTo(ErrorCode.INVALID_PARAMETERS);
    assertThat(codeOf(() -> storage.createBtrfs(Long.MAX_VALUE)))
        .isEqualTo(ErrorCode.INVALID_PARAMETERS);
    storage.createBtrfs(SIZE);
    assertThat(codeOf(() -> storage.createBtrfs(SIZE))).isEqualTo(ErrorCode.ALREADY_EXISTS);
  }

  @Test
  void what_cannot_be_mounted_is_named_and_nothing_is_written_below() throws IOException {
    storage.createBtrfs(SIZE);
    storage.detach();
    Path image = home.home().resolve("storage.btrfs");
    Path aside = Files.move(image, home.home().resolve("aside"));
    Files.writeString(image, "no file system");
    assertThat(codeOf(this::link)).isEqualTo(ErrorCode.STORAGE_OFFLINE);
    assertThat(storageFolder).isEmptyDirectory();
    Files.delete(image);
    Files.move(aside, image);
  }
}

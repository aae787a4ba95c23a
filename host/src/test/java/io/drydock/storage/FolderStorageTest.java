package io.drydock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.SnapshotContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on whatever file system the tests run on. */
class FolderStorageTest {
  @TempDir Path folder;
  private DatasetStorage storage;
  private Path live;

  @BeforeEach
  void makeDataset() throws IOException {
    storage = StorageFixture.in(folder.resolve("storage"));
    live = storage.dataset("d1");
    Files.createDirectories(live.resolve("sub"));
    Files.writeString(live.resolve("sub/file"), "content");
  }

  @AfterEach
  void deleteWhatIsReadOnly() {
    storage.delete("d1");
  }

  private Path keptSnapshot(String guid) {
    Path data = storage.snapshot("d1", guid);
    storage.keep("d1", guid);
    return data;
  }

  @Test
  void a_new_dataset_is_an_empty_folder_and_stays_where_it_is() throws IOException {
    Path other = storage.dataset("d2");
    assertThat(other).isEmptyDirectory().isEqualTo(storage.dataset("d2"));
  }

  @Test
  void a_snapshot_keeps_its_content_when_the_dataset_changes() throws IOException {
    Path copy = keptSnapshot("s1");
    Files.writeString(live.resolve("sub/file"), "changed in place");
    Files.writeString(live.resolve("new"), "new");
    assertThat(copy.resolve("sub/file")).hasContent("content");
    assertThat(copy.resolve("new")).doesNotExist();
    assertThat(storage.count("d1", "s1")).isEqualTo(new SnapshotContent("content".length(), 1));
  }

  @Test
  void a_snapshot_that_cannot_be_taken_leaves_nothing_behind() throws IOException {
    keptSnapshot("s1");
    // A file in the way of the folder that the snapshot would be made in.
    Files.writeString(folder.resolve("storage/d1/snapshots/s2.unfinished"), "");
    assertThatThrownBy(() -> storage.snapshot("d1", "s2"))
        .isInstanceOfSatisfying(
            DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED));
    assertThat(snapshots()).containsExactly("s1");
  }

  private List<String> snapshots() throws IOException {
    try (var snapshots = Files.list(folder.resolve("storage/d1/snapshots"))) {
      return snapshots.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void a_snapshot_can_be_deleted_kept_or_not() throws IOException {
    keptSnapshot("s1");
    storage.snapshot("d1", "s2");
    storage.deleteSnapshot("d1", "s1");
    storage.deleteSnapshot("d1", "s2");
    assertThat(snapshots()).isEmpty();
  }

  @Test
  void a_clone_has_the_files_of_the_snapshot_and_can_be_written() throws IOException {
    keptSnapshot("s1");
    Files.writeString(live.resolve("sub/file"), "changed");
    storage.cloneSnapshot("d1", "s1", "d2");
    Path clone = storage.dataset("d2");
    assertThat(clone.resolve("sub/file")).hasContent("content");
    Files.writeString(clone.resolve("sub/file"), "mine");
    Files.writeString(clone.resolve("sub/new"), "mine, too");
    assertThat(live.resolve("sub/file")).hasContent("changed");
    assertThat(folder.resolve("storage/d1/snapshots/s1/data/sub/file")).hasContent("content");
    storage.delete("d2");
  }

  @Test
  void a_clone_is_never_made_where_data_is() {
    keptSnapshot("s1");
    assertThatThrownBy(() -> storage.cloneSnapshot("d1", "s1", "d1"))
        .isInstanceOfSatisfying(
            DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED));
    assertThat(live.resolve("sub/file")).hasContent("content");
  }

  @Test
  void deleting_takes_the_dataset_and_all_its_read_only_snapshots() {
    keptSnapshot("s1");
    storage.delete("d1");
    assertThat(Files.exists(folder.resolve("storage/d1"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void deleting_never_follows_a_symbolic_link() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "precious");
    Files.createSymbolicLink(live.resolve("link"), outside);
    storage.delete("d1");
    assertThat(outside).hasContent("precious");
  }
}

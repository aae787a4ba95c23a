package io.drydock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyStorageTest {
  @TempDir Path folder;
  private CopyStorage storage;
  private Path live;

  @BeforeEach
  void makeDataset() throws IOException {
    storage = new CopyStorage(folder.resolve("storage"));
    live = storage.dataset("d1");
    Files.createDirectories(live.resolve("sub"));
    Files.writeString(live.resolve("sub/file"), "content");
  }

  @AfterEach
  void deleteWhatIsReadOnly() {
    storage.delete("d1");
  }

  private DatasetStorage.Content keptSnapshot(String guid) {
    var content = storage.snapshot("d1", guid);
    storage.keep("d1", guid);
    return content;
  }

  @Test
  void a_new_dataset_is_an_empty_folder_and_stays_where_it_is() throws IOException {
    Path other = storage.dataset("d2");
    assertThat(other).isEmptyDirectory().isEqualTo(storage.dataset("d2"));
  }

  @Test
  void a_snapshot_keeps_its_content_when_the_dataset_changes() throws IOException {
    var content = keptSnapshot("s1");
    Files.writeString(live.resolve("sub/file"), "changed in place");
    Files.writeString(live.resolve("new"), "new");
    assertThat(content.folder().resolve("sub/file")).hasContent("content");
    assertThat(content.folder().resolve("new")).doesNotExist();
    assertThat(content.files()).isEqualTo(1);
    assertThat(content.bytes()).isEqualTo("content".length());
  }

  @Test
  void nothing_in_a_snapshot_may_be_written_and_the_modes_from_before_are_noted()
      throws IOException {
    Files.setPosixFilePermissions(
        live.resolve("sub/file"), PosixFilePermissions.fromString("rwxrw----"));
    Path copy = keptSnapshot("s1").folder();
    assertThat(permissions(copy.resolve("sub/file"))).isEqualTo("r-xr-----");
    assertThat(permissions(copy.resolve("sub"))).doesNotContain("w");
    assertThat(permissions(copy)).doesNotContain("w");
    assertThat(Files.readString(copy.resolveSibling("modes"))).contains("100760 sub/file\0");
    // The dataset itself stays as it was.
    assertThat(permissions(live.resolve("sub/file"))).isEqualTo("rwxrw----");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void times_links_and_holes_survive() throws IOException {
    var time = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    Files.setLastModifiedTime(live.resolve("sub/file"), time);
    Files.createLink(live.resolve("hard"), live.resolve("sub/file"));
    Files.createSymbolicLink(live.resolve("soft"), Path.of("nowhere at all"));
    try (var sparse =
        Files.newByteChannel(
            live.resolve("sparse"),
            java.util.Set.of(
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.SPARSE))) {
      sparse.position(50L << 20).write(java.nio.ByteBuffer.wrap(new byte[] {1}));
    }
    Path copy = keptSnapshot("s1").folder();
    assertThat(Files.getLastModifiedTime(copy.resolve("sub/file"))).isEqualTo(time);
    assertThat(Files.isSameFile(copy.resolve("hard"), copy.resolve("sub/file"))).isTrue();
    assertThat(Files.readSymbolicLink(copy.resolve("soft"))).hasToString("nowhere at all");
    assertThat(Files.size(copy.resolve("sparse"))).isGreaterThan(50L << 20);
    assertThat(bytesOnDisk(copy.resolve("sparse"))).isLessThan(1L << 20);
  }

  private static long bytesOnDisk(Path file) throws IOException {
    Process stat = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
    String blocks = new String(stat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(blocks.strip()) * 512;
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
  void a_snapshot_that_was_taken_and_never_kept_is_tidied_up() throws IOException {
    keptSnapshot("s1");
    storage.snapshot("d1", "s2");
    storage.tidyUp("d1");
    assertThat(snapshots()).containsExactly("s1");
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
  void what_a_killed_process_left_is_tidied_up() throws IOException {
    keptSnapshot("s1");
    Path left = folder.resolve("storage/d1/snapshots/s2.unfinished/data");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half"), "half");
    storage.tidyUp("d1");
    assertThat(left.getParent()).doesNotExist();
    assertThat(folder.resolve("storage/d1/snapshots/s1")).exists();
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

package io.drydock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.fixtures.LoopDisk;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.model.SpaceUse;
import io.drydock.model.StorageMethod;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to take snapshots keeps the same promises, on a real file system of its kind. */
@NeedsRoot
@NeedsTool({"mkfs.ext4", "mkfs.xfs", "mkfs.btrfs", "setfattr", "getfattr"})
@ParameterizedClass
@EnumSource
class OnEveryDiskTest {
  /** The file systems, and what they are used for. */
  enum Disk {
    EXT4(StorageMethod.PLAIN_COPIES),
    XFS(StorageMethod.REFLINK_COPIES),
    BTRFS(StorageMethod.BTRFS_SNAPSHOTS);

    private final StorageMethod method;

    Disk(StorageMethod method) {
      this.method = method;
    }
  }

  private static final int MIB = 1 << 20;
  private static final int BIG_FILE = 20 * MIB;

  @TempDir Path folder;
  @Parameter Disk disk;
  private LoopDisk loop;
  private DatasetStorage storage;
  private Path live;

  @BeforeEach
  void makeDataset() {
    loop = LoopDisk.make(disk.name().toLowerCase(java.util.Locale.ROOT), folder, "400M");
    storage = StorageFixture.in(loop.folder().resolve("storage"));
    live = storage.dataset("d1");
  }

  @AfterEach
  void unmount() {
    loop.close();
  }

  private Path keptSnapshot(String guid) {
    Path data = storage.snapshot("d1", guid);
    storage.keep("d1", guid);
    return data;
  }

  private Path clone(String snapshot, String guid) {
    storage.cloneSnapshot("d1", snapshot, guid);
    return storage.dataset(guid);
  }

  @Test
  void the_best_that_the_file_system_can_do_is_chosen_and_shown() {
    assertThat(storage.state().method()).isEqualTo(disk.method);
    assertThat(storage.state().fileSystem()).isEqualToIgnoringCase(disk.name());
    assertThat(storage.measure("d1", null).orElseThrow().method()).isEqualTo(disk.method);
  }

  @Test
  void owners_modes_times_attributes_links_and_holes_survive_snapshot_and_clone()
      throws IOException {
    Path file = Files.createDirectory(live.resolve("sub")).resolve("file");
    Files.writeString(file, "content");
    Files.createLink(live.resolve("hard"), file);
    Files.createSymbolicLink(live.resolve("soft"), Path.of("nowhere at all"));
    try (SeekableByteChannel sparse =
        Files.newByteChannel(
            live.resolve("sparse"),
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      sparse.position(50L * MIB).write(ByteBuffer.wrap(new byte[] {1}));
    }
    Tool.named("setfattr").run("-n", "user.origin", "-v", "ship", file.toString());
    Files.setAttribute(file, "unix:uid", 4711);
    Files.setAttribute(file, "unix:gid", 4712);
    Files.setAttribute(file, "unix:mode", 04750);
    Files.setAttribute(live.resolve("sub"), "unix:mode", 02770);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
    Files.setLastModifiedTime(
        live.resolve("sub"), FileTime.from(Instant.parse("2002-02-03T04:05:06Z")));

    Path snapshot = keptSnapshot("s1");
    checkCopy(snapshot);
    Path clone = clone("s1", "d2");
    checkCopy(clone);
    assertThat(mode(clone.resolve("sub/file"))).isEqualTo(04750);
    assertThat(mode(clone.resolve("sub"))).isEqualTo(02770);
    Files.writeString(clone.resolve("hard"), "both");
    assertThat(clone.resolve("sub/file")).hasContent("both");
    assertThat(snapshot.resolve("sub/file")).hasContent("content");
  }

  private static void checkCopy(Path copy) throws IOException {
    Path file = copy.resolve("sub/file");
    assertThat(file).hasContent("content");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(4711);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(4712);
    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo("2001-02-03T04:05:06Z");
    assertThat(Files.getLastModifiedTime(copy.resolve("sub")).toInstant())
        .isEqualTo("2002-02-03T04:05:06Z");
    assertThat(Tool.named("getfattr").run("--only-values", "-n", "user.origin", file.toString()))
        .contains("ship");
    assertThat(Files.isSameFile(copy.resolve("hard"), file)).isTrue();
    assertThat(Files.readSymbolicLink(copy.resolve("soft"))).hasToString("nowhere at all");
    assertThat(Files.size(copy.resolve("sparse"))).isGreaterThan(50L * MIB);
    String blocks = Tool.named("stat").run("-c", "%b", copy.resolve("sparse").toString());
    assertThat(Long.parseLong(blocks.strip()) * 512).isLessThan(MIB);
  }

  private static int mode(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
  }

  @Test
  void a_name_in_no_known_character_set_survives() throws IOException {
    // é in Latin-1: no character of UTF-8.
    Tool.named("bash").run("-c", "touch \"$0\"/$'caf\\xe9' && chmod 640 \"$0\"/*", live.toString());
    keptSnapshot("s1");
    Path clone = clone("s1", "d2");
    assertThat(Tool.named("bash").run("-c", "stat -c %a \"$0\"/$'caf\\xe9'", clone.toString()))
        .isEqualTo("640\n");
  }

  @Test
  void a_snapshot_cannot_be_written_by_who_may_write_the_dataset() throws IOException {
    Path file = Files.writeString(live.resolve("file"), "content");
    Path copy = keptSnapshot("s1").resolve("file");
    assertThat(mode(copy) & 0222).isEqualTo(disk == Disk.BTRFS ? mode(file) & 0222 : 0);
    if (disk == Disk.BTRFS) {
      // Not even by root.
      assertThatThrownBy(() -> Files.writeString(copy, "changed"))
          .hasMessageContaining("Read-only file system");
    }
    assertThat(mode(file)).isNotZero();
    Files.writeString(file, "changed");
    assertThat(copy).hasContent("content");
  }

  @Test
  void what_is_mounted_does_not_lead_to_the_snapshots() throws IOException {
    keptSnapshot("s1");
    Path place = Files.createDirectory(folder.resolve("place"));
    Tool.named("mount").run("--bind", live.toString(), place.toString());
    try {
      // Not normalized: the kernel is to go up from the mounted folder.
      assertThat(Files.exists(place.resolve("..").resolve("snapshots"))).isFalse();
      assertThat(Files.exists(live.resolve("..").resolve("snapshots"))).isTrue();
    } finally {
      Tool.named("umount").run(place.toString());
    }
  }

  @Test
  void space_is_shared_until_one_of_the_copies_changes() throws IOException {
    byte[] noise = new byte[BIG_FILE];
    new Random(1).nextBytes(noise);
    Path file = Files.write(live.resolve("file"), noise);
    assertThat(space(null).owned()).isBetween((long) BIG_FILE, BIG_FILE + (long) MIB);
    assertThat(space(null).shared()).isZero();

    long before = loop.usedBytes();
    Path copy = keptSnapshot("s1");
    long taken = loop.usedBytes() - before;
    if (disk == Disk.EXT4) {
      assertThat(taken).isGreaterThanOrEqualTo(BIG_FILE);
      assertThat(space("s1").owned()).isBetween((long) BIG_FILE, BIG_FILE + (long) MIB);
    } else {
      assertThat(taken).isLessThan(BIG_FILE / 10);
      assertThat(space("s1")).isEqualTo(new SpaceUse(0, BIG_FILE));
      try (SeekableByteChannel half = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        half.write(ByteBuffer.wrap(noise, BIG_FILE / 2, BIG_FILE / 2));
      }
      assertThat(space(null)).isEqualTo(new SpaceUse(BIG_FILE / 2, BIG_FILE / 2));
    }
    assertThat(copy.resolve("file")).hasBinaryContent(noise);
  }

  private SpaceUse space(@org.jspecify.annotations.Nullable String snapshot) {
    return storage.measure("d1", snapshot).orElseThrow().space();
  }

  @Test
  void what_is_deleted_is_gone_with_its_space() throws IOException {
    byte[] noise = new byte[BIG_FILE];
    new Random(1).nextBytes(noise);
    Files.write(live.resolve("file"), noise);
    keptSnapshot("s1");
    storage.snapshot("d1", "never kept");
    clone("s1", "d2");
    storage.delete("d1");
    assertThat(storage.dataset("d2").resolve("file")).hasBinaryContent(noise);
    storage.delete("d2");
    assertThat(loop.folder().resolve("storage")).isEmptyDirectory();
    Tool.named("bash")
        .run("-c", "! btrfs subvolume list \"$0\" 2>/dev/null | grep .", loop.folder().toString());
  }
}

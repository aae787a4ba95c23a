package io.drydock.environment;

import static io.drydock.environment.Scripts.GENEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.rsync.CopyOrder;
import io.drydock.environment.rsync.FolderCopier;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a copy of a host's folder is like, wherever the host is. */
abstract class FolderCopyContract {
  @TempDir Path folder;
  private Path source;
  private Path target;
  private final AtomicLong arrived = new AtomicLong();

  abstract HostConnection host();

  /** A host on whose PATH there is no rsync. */
  abstract HostConnection hostWithoutRsync();

  @BeforeEach
  void makeSource() throws IOException {
    source = Files.createDirectory(folder.resolve("the [source] *'s"));
    target = Files.createDirectory(folder.resolve("target"));
    write("a.txt", "one");
    write("sub/b.txt", "two");
  }

  private void write(String name, String text) throws IOException {
    Path file = source.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void copy() {
    copy(List.of(), List.of());
  }

  private void copy(List<String> excluded, List<String> followed) {
    copy(host(), new CopyOrder(source.toString(), null, excluded, followed, target, GENEROUS));
  }

  private void copy(HostConnection host, CopyOrder order) {
    new FolderCopier(host, order).copy(arrived::addAndGet);
  }

  private String copied(String name) throws IOException {
    return Files.readString(target.resolve(name));
  }

  @Test
  void files_arrive_and_the_bytes_are_counted() throws IOException {
    write("big", "0123456789".repeat(1_000_000));
    copy();
    assertThat(copied("a.txt")).isEqualTo("one");
    assertThat(copied("sub/b.txt")).isEqualTo("two");
    assertThat(Files.mismatch(source.resolve("big"), target.resolve("big"))).isEqualTo(-1);
    assertThat(arrived.get()).isGreaterThan(10_000_000);
  }

  @Test
  void a_second_copy_brings_what_changed_and_deletes_what_is_gone() throws IOException {
    copy();
    write("a.txt", "three");
    Files.delete(source.resolve("sub/b.txt"));
    Files.delete(source.resolve("sub"));
    copy();
    assertThat(copied("a.txt")).isEqualTo("three");
    assertThat(target.resolve("sub")).doesNotExist();
  }

  @Test
  void links_modes_times_and_holes_are_kept() throws IOException {
    Files.createLink(source.resolve("hard"), source.resolve("a.txt"));
    Files.createSymbolicLink(source.resolve("soft"), Path.of("sub/b.txt"));
    Files.createSymbolicLink(source.resolve("broken"), Path.of("/no/such/place"));
    Files.setPosixFilePermissions(
        source.resolve("a.txt"), PosixFilePermissions.fromString("r-x--x---"));
    var then = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    Files.setLastModifiedTime(source.resolve("sub/b.txt"), then);
    try (var hole = new java.io.RandomAccessFile(source.resolve("hole").toFile(), "rw")) {
      hole.setLength(64 << 20);
    }
    copy();
    assertThat(Files.isSameFile(target.resolve("hard"), target.resolve("a.txt"))).isTrue();
    assertThat(Files.readSymbolicLink(target.resolve("soft"))).isEqualTo(Path.of("sub/b.txt"));
    assertThat(Files.isSymbolicLink(target.resolve("broken"))).isTrue();
    assertThat(Files.getPosixFilePermissions(target.resolve("a.txt")))
        .isEqualTo(PosixFilePermissions.fromString("r-x--x---"));
    assertThat(Files.getLastModifiedTime(target.resolve("sub/b.txt"))).isEqualTo(then);
    assertThat(Files.size(target.resolve("hole"))).isEqualTo(64 << 20);
    assertThat(Scripts.run(here(), "du -sk '" + target + "/hole' | cut -f1").stdout().strip())
        .satisfies(kib -> assertThat(Integer.parseInt(kib)).isLessThan(1024));
  }

  @Test
  @NeedsTool({"setfattr", "getfattr"})
  void acls_and_extended_attributes_are_kept() {
    Tool set = Tool.named("setfattr");
    String file = source.resolve("a.txt").toString();
    set.run("-n", "user.colour", "-v", "blue", file);
    // user::rw-, user:12345:r--, group::r--, mask::r--, other::r--
    String acl =
        "0x0200000001000600ffffffff0200040039300000"
            + "04000400ffffffff10000400ffffffff20000400ffffffff";
    set.run("-n", "system.posix_acl_access", "-v", acl, file);
    List<String> warnings = new ArrayList<>();
    var order = new CopyOrder(source.toString(), null, List.of(), List.of(), target, GENEROUS);
    new FolderCopier(host(), order).copy(arrived::addAndGet, warnings::add);
    String kept =
        Tool.named("getfattr")
            .run("-d", "-m", "-", "-e", "hex", target.resolve("a.txt").toString());
    assertThat(kept).contains("user.colour=0x626c7565", "system.posix_acl_access=" + acl);
    assertThat(warnings).isEmpty();
  }

  @Test
  void a_file_that_grows_meanwhile_is_a_warning() throws IOException {
    // With each part that arrives a line is written: there are many before the log's turn.
    write("a-large", "0123456789".repeat(5_000_000));
    Path log = source.resolve("z-log");
    Files.writeString(log, "begin\n");
    List<String> warnings = new ArrayList<>();
    var order = new CopyOrder(source.toString(), null, List.of(), List.of(), target, GENEROUS);
    new FolderCopier(host(), order).copy(bytes -> append(log), warnings::add);
    assertThat(Files.readString(target.resolve("z-log"))).startsWith("begin\n");
    assertThat(warnings).singleElement().asString().contains("changed while", "z-log");
  }

  private static void append(Path log) {
    try {
      Files.writeString(log, "more\n", java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static HostConnection here() {
    return new io.drydock.environment.shell.LocalHost();
  }

  @Test
  void excluded_paths_count_from_the_source_and_wildcards_everywhere() throws IOException {
    write("sub/tmp/x", "x");
    write("tmp/x", "x");
    write("tmp2/x", "x");
    write("sub/deep/c.log", "x");
    copy(List.of("tmp", "*.log", source + "/tmp2/"), List.of());
    assertThat(target.resolve("tmp")).doesNotExist();
    assertThat(target.resolve("tmp2")).doesNotExist();
    assertThat(target.resolve("sub/tmp/x")).exists();
    assertThat(target.resolve("sub/deep/c.log")).doesNotExist();
  }

  @Test
  void what_was_copied_before_it_was_excluded_goes() throws IOException {
    write("tmp/x", "x");
    copy();
    copy(List.of("tmp"), List.of());
    assertThat(target.resolve("tmp")).doesNotExist();
    assertThat(copied("a.txt")).isEqualTo("one");
  }

  @Test
  void followed_links_become_what_they_lead_to() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/inner"));
    Files.writeString(elsewhere.resolve("far.txt"), "far");
    Files.createSymbolicLink(elsewhere.resolve("inside"), Path.of("far.txt"));
    Files.createSymbolicLink(source.resolve("sub/folder link"), elsewhere);
    Files.createSymbolicLink(source.resolve("file"), elsewhere.resolve("far.txt"));
    Files.createSymbolicLink(source.resolve("kept"), elsewhere);
    copy();
    assertThat(Files.isSymbolicLink(target.resolve("file"))).isTrue();

    copy(List.of(), List.of("sub/folder link", source + "/file"));
    assertThat(Files.isRegularFile(target.resolve("file"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(copied("file")).isEqualTo("far");
    assertThat(Files.isDirectory(target.resolve("sub/folder link"), LinkOption.NOFOLLOW_LINKS))
        .isTrue();
    assertThat(copied("sub/folder link/far.txt")).isEqualTo("far");
    assertThat(Files.isSymbolicLink(target.resolve("sub/folder link/inside"))).isTrue();
    assertThat(Files.isSymbolicLink(target.resolve("kept"))).isTrue();

    Files.delete(elsewhere.resolve("far.txt"));
    Files.writeString(elsewhere.resolve("new.txt"), "new");
    copy(List.of("sub/folder link/inside"), List.of("sub/folder link"));
    assertThat(target.resolve("sub/folder link")).isDirectoryContaining("glob:**/new.txt");
    assertThat(target.resolve("sub/folder link/far.txt")).doesNotExist();
    assertThat(Files.isSymbolicLink(target.resolve("sub/folder link/inside"))).isFalse();
    assertThat(Files.isSymbolicLink(target.resolve("file"))).isTrue();
  }

  @Test
  void a_link_that_leads_nowhere_cannot_be_followed() throws IOException {
    Files.createSymbolicLink(source.resolve("nowhere"), Path.of("/no/such/place"));
    assertThat(failure(List.of("nowhere")))
        .hasMessageContaining("nowhere")
        .extracting(DrydockException::code)
        .isEqualTo(ErrorCode.REMOTE_COMMAND_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../elsewhere", "", "/etc", "over/there"})
  void a_link_to_follow_must_lie_in_the_source_itself(String link) throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/there"));
    Files.createSymbolicLink(source.resolve("over"), elsewhere.getParent());
    assertThat(failure(List.of(link)).code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    assertThat(elsewhere).isEmptyDirectory();
  }

  private DrydockException failure(List<String> followed) {
    return catchThrowableOfType(DrydockException.class, () -> copy(List.of(), followed));
  }

  @Test
  void a_source_that_is_not_there_fails_with_what_rsync_said() {
    var order = new CopyOrder(folder + "/not-there", null, List.of(), List.of(), target, GENEROUS);
    var failure = catchThrowableOfType(DrydockException.class, () -> copy(host(), order));
    assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_COMMAND_FAILED);
    assertThat(failure.why()).contains("rsync ended with code 23");
    assertThat(failure.output()).contains("not-there").contains("No such file or directory");
  }

  @Test
  void a_relative_source_and_a_user_that_is_none_are_refused() {
    var relative = new CopyOrder("data", null, List.of(), List.of(), target, GENEROUS);
    var odd = new CopyOrder("/data", "-u x", List.of(), List.of(), target, GENEROUS);
    for (CopyOrder order : List.of(relative, odd)) {
      var failure = catchThrowableOfType(DrydockException.class, () -> copy(host(), order));
      assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    }
  }

  @Test
  void a_host_without_rsync_is_named() {
    var order = new CopyOrder(source.toString(), null, List.of(), List.of(), target, GENEROUS);
    var failure =
        catchThrowableOfType(DrydockException.class, () -> copy(hostWithoutRsync(), order));
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(failure.why())
        .isEqualTo(
            "rsync is missing on the source host, %s.".formatted(hostWithoutRsync().address()));
  }
}

package io.drydock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import io.drydock.model.DataCheck.Condition;
import io.drydock.storage.internal.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data whose paths are longer than the system takes in one piece, and snapshots that got lost. */
@NeedsTool({"find", "chmod"})
class DeepTreesTest {
  private static final String DIG =
      """
      set -e
      cd "$1"; echo top > top; chmod 600 top
      name=$(printf '%0200d' 7)
      for depth in {1..60}; do
        mkdir "$name"; cd -P "$name"; echo "$depth" > file; ln file other; chmod 640 file
      done
      """;

  private static final String SUMMARY =
      "cd \"$1\"; find . -printf '%y %m %n %s\\n' | sort | uniq -c";

  @TempDir Path folder;
  private FolderStorage storage;
  private Path live;

  @BeforeEach
  void makeData() throws IOException {
    Path home = Files.createDirectory(folder.resolve("storage"));
    storage = new FolderStorage(home, new OwnFileSystem(folder.resolve("no image"), home));
    live = storage.dataset("guid");
  }

  private static String bash(String script, Path at) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-c", script, "bash", at.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.onExit().join().exitValue()).as(said).isZero();
    return said;
  }

  @Test
  void a_tree_of_any_depth_is_snapshot_counted_cloned_and_deleted() throws IOException {
    bash(DIG, live);
    String summary = bash(SUMMARY, live);
    storage.snapshot("guid", "snapshot");
    storage.keep("guid", "snapshot");
    assertThat(storage.count("guid", "snapshot").files()).isEqualTo(121);
    Path frozen = folder.resolve("storage/guid/snapshots/snapshot/data");
    assertThat(bash("find \"$1\" -perm /222", frozen)).isEmpty();
    storage.cloneSnapshot("guid", "snapshot", "clone");
    assertThat(bash(SUMMARY, storage.dataset("clone"))).isEqualTo(summary);
    storage.delete("clone");
    storage.delete("guid");
    assertThat(folder.resolve("storage")).isEmptyDirectory();
  }

  @Test
  void a_snapshot_that_is_gone_or_was_changed_is_told_from_one_that_is_good() throws IOException {
    Files.createDirectory(live.resolve("within"));
    Files.writeString(live.resolve("within/file"), "one");
    Files.setLastModifiedTime(
        live.resolve("within/file"), FileTime.from(Instant.now().plusSeconds(1_000_000)));
    storage.snapshot("guid", "snapshot");
    storage.keep("guid", "snapshot");
    Instant taken = Instant.now();
    Instant longAgo = taken.minusSeconds(1000);
    assertThat(storage.condition("guid", "snapshot", taken)).isEqualTo(Condition.GOOD);
    assertThat(storage.verify("guid", "snapshot", taken)).isEqualTo(Condition.GOOD);
    // What is written now was written after the snapshot, if that was long ago.
    Path data = folder.resolve("storage/guid/snapshots/snapshot/data");
    Files.setPosixFilePermissions(
        data.resolve("within"), PosixFilePermissions.fromString("rwx------"));
    Files.writeString(data.resolve("within/new"), "new");
    assertThat(storage.verify("guid", "snapshot", longAgo)).isEqualTo(Condition.CHANGED);
    FileTree.delete(data);
    assertThat(storage.condition("guid", "snapshot", taken)).isEqualTo(Condition.MISSING);
    assertThat(storage.verify("guid", "snapshot", taken)).isEqualTo(Condition.MISSING);
  }
}

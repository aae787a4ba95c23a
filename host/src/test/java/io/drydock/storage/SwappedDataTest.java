package io.drydock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.error.DrydockException;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user changes a folder of the data into a link while root copies it. A lease on a file stops the
 * copy in that folder: whoever opens the file waits until its holder has changed the folder.
 */
@NeedsRoot
@NeedsTool({"perl", "unshare"})
class SwappedDataTest {
  /** Tells that it holds the lease; swaps the folders when somebody wants to open the file. */
  private static final String HOLDER =
      """
      use Fcntl; $| = 1;
      my ($file, $folder, $target) = @ARGV;
      $SIG{IO} = sub {
        rename($folder, "$folder.before"); symlink($target, $folder);
        fcntl(H, 1024, 2); print "swapped\\n"; exit 0;
      };
      open(H, "+<", $file) or die; fcntl(H, 1024, 1) or die "no lease: $!";
      print "held\\n"; sleep 60;
      """;

  @TempDir Path folder;
  private FolderStorage storage;
  private Path roots;
  private Path live;

  @BeforeEach
  void makeData() throws IOException {
    Path home = Files.createDirectory(folder.resolve("storage"));
    storage = new FolderStorage(home, new OwnFileSystem(folder.resolve("no image"), home));
    roots = Files.createDirectory(folder.resolve("roots"));
    live = storage.dataset("guid");
    Path within = Files.createDirectory(live.resolve("within"));
    for (String name : List.of("a", "b", "c", "d", "e")) {
      Files.writeString(roots.resolve(name), "secret of root's");
      Files.writeString(within.resolve(name), "data");
    }
  }

  @Test
  void nothing_but_the_data_gets_into_a_snapshot() throws IOException {
    // Whichever file is copied first: the names of the folder are known by then.
    Process holder =
        new ProcessBuilder(
                "perl", "-e", HOLDER, first(), live.resolve("within").toString(), roots.toString())
            .redirectErrorStream(true)
            .start();
    try (var said = holder.inputReader()) {
      assertThat(said.readLine()).isEqualTo("held");
      attempt();
      assertThat(said.readLine()).isEqualTo("swapped");
    }
    try (var found = Files.walk(folder.resolve("storage/guid/snapshots"))) {
      assertThat(found.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("secret"));
    }
  }

  private String first() throws IOException {
    try (var names = Files.newDirectoryStream(live.resolve("within"))) {
      return names.iterator().next().toString();
    }
  }

  private void attempt() {
    try {
      storage.snapshot("guid", "snapshot");
    } catch (DrydockException refused) {
      assertThat(refused.why()).contains("No such file");
    }
  }
}

package io.drydock.mount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.shell.LocalHost;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.model.MountRecord.Method;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bind mounts of this machine, and what becomes of them when nobody is looking. */
@NeedsRoot
@NeedsTool({"mount", "umount", "mountpoint"})
class LocalMountsTest {
  private static final String DOING = "testing mounts";

  @TempDir Path folder;
  private final List<String> remarks = new ArrayList<>();
  private LocalMounts mounts;
  private Path place;
  private Share share;

  @BeforeEach
  void makeStorage() throws IOException {
    mounts = new LocalMounts(folder.resolve("home").toAbsolutePath(), new LocalHost());
    place = folder.resolve("a place");
    share = share("guid-1");
  }

  private Share share(String guid) throws IOException {
    Path live = Files.createDirectories(folder.resolve("home/storage").resolve(guid + "/live"));
    Files.writeString(live.resolve("precious"), guid);
    return new Share(guid, live, place.toString(), new Ownership(0, 0));
  }

  @AfterEach
  void unmountAll() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
      if (line.contains(folder.toString())) {
        Tool.named("umount").run(place.toString());
      }
    }
    assertThat(share.folder().resolve("precious")).hasContent("guid-1");
  }

  private void mount() {
    assertThat(mounts.mount(DOING, share, remarks::add)).isEqualTo(Method.BIND);
    assertThat(remarks).isEmpty();
  }

  private void unmount() {
    mounts.unmount(DOING, share, Method.BIND, false);
  }

  private DrydockException failureOf(Runnable work) {
    return catchThrowableOfType(DrydockException.class, work::run);
  }

  @Test
  void a_mount_that_is_there_is_left_alone_and_one_that_is_gone_is_made_again() {
    mount();
    mount();
    assertThat(mounts.isMounted(share)).isTrue();
    Tool.named("umount").run(place.toString());
    assertThat(mounts.isMounted(share)).isFalse();
    unmount();
    mount();
    assertThat(place.resolve("precious")).hasContent("guid-1");
    unmount();
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void a_mount_is_taken_away_while_those_of_others_end() throws Exception {
    Path others = Files.createDirectory(folder.resolve("others"));
    shell(
        others,
        """
        mkdir of && mount -t tmpfs others of && mount --make-private of
        for one in $(seq 40); do mkdir of/$one; mount -t tmpfs others of/$one; done
        mount --make-rprivate of
        """);
    try {
      for (int round = 0; round < 5; round++) {
        shell(others, "for copy in $(seq 10); do mkdir -p $copy; mount --rbind of $copy; done");
        mount();
        Process ending = start(others, "for copy in $(seq 10); do ls -R of; umount -l $copy; done");
        do {
          unmount();
          assertThat(mounts.isMounted(share)).isFalse();
          mount();
        } while (ending.isAlive());
        unmount();
      }
    } finally {
      shell(others, "for copy in of $(seq 10); do ! mountpoint -q $copy || umount -l $copy; done");
    }
  }

  private static void shell(Path folder, String script) throws Exception {
    assertThat(start(folder, "set -e\n" + script).waitFor()).isZero();
  }

  private static Process start(Path folder, String script) throws IOException {
    return new ProcessBuilder("sh", "-c", script)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void a_mount_of_other_storage_or_of_anything_else_is_refused_and_left_alone() throws IOException {
    mount();
    Share other = share("guid-2");
    DrydockException refused = failureOf(() -> mounts.look(DOING, other));
    assertThat(refused.code()).isEqualTo(ErrorCode.MOUNT_LOCATION_UNUSABLE);
    assertThat(refused.why()).contains("has another mount");
    mounts.unmount(DOING, other, Method.BIND, false);
    assertThat(mounts.isMounted(share)).isTrue();
    unmount();
    Tool.named("mount").run("-t", "tmpfs", "elsewhere", place.toString());
    assertThat(failureOf(() -> mounts.look(DOING, share)).why()).contains("tmpfs elsewhere");
  }

  @Test
  void what_something_else_is_mounted_over_is_not_unmounted_and_both_are_named() {
    mount();
    Tool.named("mount").run("-t", "tmpfs", "above", place.toString());
    DrydockException covered = failureOf(this::unmount);
    assertThat(covered.code()).isEqualTo(ErrorCode.MOUNT_FAILED);
    assertThat(covered.why()).contains(place.toString(), "(tmpfs above)");
    Tool.named("umount").run(place.toString());
    unmount();
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void a_busy_mount_names_the_process_that_works_in_it() throws IOException {
    mount();
    Process worker = new ProcessBuilder("cat").directory(place.toFile()).start();
    try {
      assertThat(failureOf(this::unmount).why())
          .contains("busy", worker.pid() + " (cat)")
          .contains(place.toString());
      assertThat(mounts.isMounted(share)).isTrue();
    } finally {
      worker.destroyForcibly();
      worker.onExit().join();
    }
    unmount();
  }

  @Test
  void storage_that_was_made_anew_takes_the_place_of_what_is_still_mounted() throws IOException {
    mount();
    Files.delete(share.folder().resolve("precious"));
    Files.delete(share.folder());
    share = share("guid-1");
    Files.writeString(share.folder().resolve("new"), "new");
    assertThat(mounts.isMounted(share)).isFalse();
    mount();
    assertThat(place.resolve("new")).hasContent("new");
    unmount();
    assertThat(place).isEmptyDirectory();
  }
}

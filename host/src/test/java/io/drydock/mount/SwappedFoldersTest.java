package io.drydock.mount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.BashScript;
import io.drydock.environment.OwnScript;
import io.drydock.error.DrydockException;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.internal.HostScripts;
import io.drydock.mount.internal.LinkMounter;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user whose folder root works in puts a link to a folder of root's in the way. It is tried
 * before each single program that root starts: whichever it is, root's folder stays as it was.
 */
@NeedsRoot
@NeedsTool({"mount", "umount", "flock"})
class SwappedFoldersTest {
  private static final int USER = 54_321;
  private static final String DOING = "testing mounts";

  /** The folder on the way becomes a link, or the place itself does. */
  private static final List<String> SWAPS =
      List.of(
          "mv -T '%1$s/theirs/at' '%1$s/theirs/before'; ln -s '%1$s/roots' '%1$s/theirs/at'",
          "if [ ! -d '%1$s/theirs/at/docs' ] || rmdir '%1$s/theirs/at/docs'; then"
              + " ln -s '%1$s/roots/docs' '%1$s/theirs/at/docs'; fi || :");

  @TempDir Path folder;
  private Path roots;
  private Path place;
  private Share share;
  private long mountsBefore;

  @BeforeEach
  void makeFolders() throws IOException {
    roots = folder.resolve("roots");
    place = folder.resolve("theirs/at/docs");
    Path live = Files.createDirectories(folder.resolve("home/storage/guid-1/live"));
    Files.writeString(live.resolve("precious"), "one");
    share = new Share("guid-1", live, place.toString(), new Ownership(USER, USER));
  }

  @AfterEach
  void unmountAll() throws IOException {
    mountPoints().reversed().forEach(point -> Tool.named("umount").run(point));
  }

  private interface Work {
    void on(RacedHost host) throws IOException;
  }

  /** Does it once in peace, and then again and again, with the swap before another program. */
  private void isSafe(Work before, Work work) throws IOException {
    for (int swap = 0; swap < SWAPS.size(); swap++) {
      var host = new RacedHost(folder.resolve("host" + swap), SWAPS.get(swap).formatted(folder));
      int moment = -1;
      int programs = 0;
      do {
        begin(host, before);
        host.happensBefore(moment);
        boolean done = attempt(host, work);
        assertThat(done || moment >= 0).as("in peace").isTrue();
        programs = Math.max(programs, host.programs());
        rootsFolderIsAsItWas("program %d, swap %d".formatted(moment, swap));
        unmountAll();
        moment++;
      } while (moment < programs);
      assertThat(programs).isPositive();
    }
  }

  private void begin(RacedHost host, Work before) throws IOException {
    Tool.named("rm").run("-rf", roots.toString(), folder.resolve("theirs").toString());
    Files.createDirectories(roots.resolve("docs"));
    Files.createDirectories(place.getParent());
    Tool.named("chown").run("-R", USER + ":" + USER, folder.resolve("theirs").toString());
    host.happensBefore(-1);
    before.on(host);
    mountsBefore = mountsOfRoot();
  }

  private static boolean attempt(RacedHost host, Work work) {
    try {
      work.on(host);
      return true;
    } catch (DrydockException | IOException refused) {
      assertThat(refused).hasMessageNotContaining("Exception");
      return false;
    }
  }

  private void rootsFolderIsAsItWas(String when) throws IOException {
    try (var found = Files.walk(roots)) {
      assertThat(found).as(when).containsExactlyInAnyOrder(roots, roots.resolve("docs"));
    }
    for (Path one : List.of(roots, roots.resolve("docs"))) {
      assertThat(Files.getAttribute(one, "unix:uid", LinkOption.NOFOLLOW_LINKS))
          .as(when)
          .isEqualTo(0);
    }
    assertThat(mountsOfRoot()).as(when).isEqualTo(mountsBefore);
  }

  private long mountsOfRoot() throws IOException {
    return mountPoints().stream().filter(point -> point.startsWith(roots.toString())).count();
  }

  private List<String> mountPoints() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
        .map(line -> line.split(" ", -1)[4])
        .filter(point -> point.startsWith(folder.toString()))
        .toList();
  }

  private LocalMounts mounts(RacedHost host) {
    return new LocalMounts(folder.resolve("home"), host.host());
  }

  private LinkMounter links(RacedHost host) {
    return new LinkMounter(new HostScripts(host.host()));
  }

  private static void nothing(RacedHost host) {}

  @Test
  void a_bind_mount_lands_in_no_folder_of_roots() throws IOException {
    isSafe(SwappedFoldersTest::nothing, host -> mounts(host).mount(DOING, share, remark -> {}));
  }

  @Test
  void a_bind_mount_of_a_folder_that_is_there_does_neither() throws IOException {
    isSafe(
        host -> {
          Files.createDirectory(place);
          Tool.named("chown").run(USER + ":" + USER, place.toString());
        },
        host -> mounts(host).mount(DOING, share, remark -> {}));
  }

  @Test
  void unmounting_takes_no_mount_of_roots() throws IOException {
    isSafe(
        host -> {
          mounts(host).mount(DOING, share, remark -> {});
          Tool.named("mount").run("-t", "tmpfs", "roots", roots.resolve("docs").toString());
        },
        host -> mounts(host).unmount(DOING, share, Method.BIND, false));
  }

  @Test
  void a_link_is_neither_made_nor_removed_there() throws IOException {
    isSafe(SwappedFoldersTest::nothing, host -> links(host).mount(share));
    isSafe(host -> links(host).mount(share), host -> links(host).unmount(share, true));
  }

  @Test
  void what_a_command_mounts_lands_in_no_folder_of_roots() throws IOException {
    String script =
        OwnScript.of(HostScripts.class, OwnScript.HELD).text()
            + "\n(put_mount \"$PLACE\" \"$OWNER\" mount -t tmpfs -o nosuid network)";
    Map<String, String> variables = Map.of("PLACE", share.place(), "OWNER", USER + ":" + USER);
    isSafe(
        SwappedFoldersTest::nothing,
        host -> {
          var result =
              host.host().run(new BashScript(script, variables, false, Duration.ofMinutes(1)));
          if (!result.succeeded()) {
            throw new IOException(result.stderr());
          }
        });
  }

  @Test
  void a_folder_of_the_data_is_made_and_given_away_within_the_data_only() throws IOException {
    Share within = new Share("guid-1", place, place.toString(), share.owner());
    isSafe(SwappedFoldersTest::nothing, host -> mounts(host).make(within));
    assertThat(place).isDirectory();
  }

  @Test
  void a_link_that_an_ordinary_user_made_before_is_not_followed_and_that_is_told()
      throws IOException {
    var host = new RacedHost(folder.resolve("host"), "");
    begin(host, SwappedFoldersTest::nothing);
    Files.delete(place.getParent());
    Files.createSymbolicLink(place.getParent(), roots);
    assertThat(
            catchThrowableOfType(
                    DrydockException.class, () -> mounts(host).mount(DOING, share, remark -> {}))
                .why())
        .contains(place.getParent() + " is a symbolic link", "name the folder that it leads to");
    rootsFolderIsAsItWas("before");
  }

  @Test
  void links_of_roots_own_are_followed() throws IOException {
    var host = new RacedHost(folder.resolve("host"), "");
    begin(host, SwappedFoldersTest::nothing);
    Path way = Files.createSymbolicLink(folder.resolve("way"), Path.of("theirs/at"));
    Share byTheWay = new Share("guid-1", share.folder(), way + "/docs", share.owner());
    mounts(host).mount(DOING, byTheWay, remark -> {});
    assertThat(place.resolve("precious")).hasContent("one");
    mounts(host).unmount(DOING, byTheWay, Method.BIND, false);
    assertThat(place).isEmptyDirectory();
    assertThat(Files.getAttribute(place, "unix:uid")).isEqualTo(USER);
  }
}

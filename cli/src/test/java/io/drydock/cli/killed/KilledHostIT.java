package io.drydock.cli.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Drydock;
import io.drydock.cli.killed.KilledAt.Moment;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The host is killed at every step of every workflow, each step in turn. After each death the home
 * is opened again: snapshots, parentage and mounts are right, what nobody worked on did not notice,
 * the object has a state that says what to do, and it can be used again, or deleted, in turns; then
 * no storage is left that nothing refers to.
 *
 * <p>By default it is killed when a step begins, and at the end of the last, and hooks, which
 * change nothing that Drydock keeps, are no steps; {@code -Ddrydock.killEverywhere=true} has hooks,
 * kills at the end of each step, too, and has each object both used and deleted.
 */
@NeedsRoot
@NeedsTool({"mount", "mkfs.btrfs"})
@Execution(ExecutionMode.CONCURRENT)
class KilledHostIT {
  private static final boolean EVERYWHERE = Boolean.getBoolean(Site.EVERYWHERE);
  private static final Path PLUGIN = Path.of("src/test/resources/every-step").toAbsolutePath();

  @ParameterizedTest
  @EnumSource
  void whatever_is_killed_can_be_used_or_deleted_afterwards(Workflow workflow, @TempDir Path folder)
      throws IOException {
    try (Drydock drydock = Drydock.open(folder.resolve("home"))) {
      Site site = new Site(folder, drydock);
      site.build(PLUGIN);
      int steps = killAtEach(site, workflow, Moment.BEGIN);
      assertThat(steps).isPositive();
      if (EVERYWHERE) {
        killAtEach(site, workflow, Moment.END);
      } else {
        assertThat(killAt(site, workflow, Moment.END, steps, false)).isTrue();
      }
      workflow.prepare(site);
      new Aftermath(site, workflow).checkThatNothingIsLeft();
      site.tearDown();
    } finally {
      Site.unmountAll(folder);
    }
  }

  /** Returns how many steps there are. */
  private static int killAtEach(Site site, Workflow workflow, Moment moment) {
    int number = 1;
    while (killAt(site, workflow, moment, number, number % 2 == 0)) {
      if (EVERYWHERE) {
        killAt(site, workflow, moment, number, number % 2 == 1);
      }
      number++;
    }
    return number - 1;
  }

  /** Returns false when the workflow came to its end before. */
  private static boolean killAt(
      Site site, Workflow workflow, Moment moment, int number, boolean delete) {
    workflow.prepare(site);
    var aftermath = new Aftermath(site, workflow);
    aftermath.checkThatNothingIsLeft();
    var died = DyingHost.start(site.folder(), workflow, moment, number).await();
    if (!died.killed()) {
      return false;
    }
    aftermath.checkWhatIsThere(died.where());
    if (delete) {
      aftermath.delete(died.where());
    } else {
      aftermath.use(died.where());
    }
    return true;
  }
}

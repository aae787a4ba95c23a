package io.drydock.cli.killed;

import io.drydock.cli.killed.Workflow.Group;
import io.drydock.fixtures.LoopDisk;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The host is killed at every step of every workflow, and in the middle of its commands on files
 * and mounts. After its death the home is opened again: snapshots, parentage and mounts are right,
 * what nobody worked on did not notice, the object has a state that says what to do, and it can be
 * brought up again with its data, or deleted, or the same command be given once more, in turns; and
 * no storage is left that nothing refers to.
 *
 * <p>A process lets each workflow run up to one point on one object, up to the next on another, and
 * so on, and one SIGKILL ends it and them all: a start of Python for each point would take ten
 * minutes. Only its first victim would have the step that loads the plugin, which changes nothing.
 * A step that has ended is a point of its own only where it is the last, since what comes next is
 * the beginning of another.
 *
 * <p>{@code -Ddrydock.killOneByOne=true} gives each point a process of its own; {@code -Pthorough}
 * has hooks around everything, the end of each step, each point once for each of the three fates,
 * and does it on a Btrfs, too.
 */
@NeedsRoot
@NeedsTool({"mount", "mkfs.btrfs", "btrfs"})
@Execution(ExecutionMode.CONCURRENT)
@Tag("thorough")
class KilledHostIT {
  @TestFactory
  Stream<DynamicTest> workflows_of_dsources(@TempDir Path folder) {
    return new KilledHome(folder, Group.OF_DSOURCES).tests();
  }

  @TestFactory
  Stream<DynamicTest> workflows_that_change_the_storage_of_vdbs(@TempDir Path folder) {
    return new KilledHome(folder, Group.WITH_STORAGE_OF_VDBS).tests();
  }

  @TestFactory
  Stream<DynamicTest> workflows_that_take_vdbs_up_and_down(@TempDir Path folder) {
    return new KilledHome(folder, Group.UP_AND_DOWN).tests();
  }

  @TestFactory
  @EnabledIfSystemProperty(
      named = Site.EVERYWHERE,
      matches = "true",
      disabledReason = "two minutes more, asked for by -Pthorough")
  Stream<DynamicTest> workflows_that_change_the_storage_of_vdbs_on_btrfs(@TempDir Path folder) {
    LoopDisk disk = LoopDisk.make("btrfs", folder, "1G");
    return new KilledHome(disk.folder(), Group.WITH_STORAGE_OF_VDBS).tests().onClose(disk::close);
  }
}

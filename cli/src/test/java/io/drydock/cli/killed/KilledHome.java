package io.drydock.cli.killed;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.drydock.Drydock;
import io.drydock.cli.killed.DyingHost.Death;
import io.drydock.cli.killed.Workflow.Group;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A home whose host dies with a group's workflows at all their points, at once or in turns. */
final class KilledHome {
  private static final Path PLUGIN = Path.of("src/test/resources/every-step").toAbsolutePath();
  private static final boolean ONE_BY_ONE = Boolean.getBoolean("drydock.killOneByOne");

  /** More than there are. */
  private static final int ALL = 10_000;

  private final Path folder;
  private final Group group;
  private Optional<Turn> turn;
  private @Nullable Drydock reopened;

  KilledHome(Path folder, Group group) {
    this.folder = folder;
    this.group = group;
    this.turn = Optional.of(new Turn(Point.firstOf(group), 1));
  }

  /** What has to hold for each victim, and then for the home; it dies while they are being run. */
  Stream<DynamicTest> tests() {
    HaltingCommands.make(folder.resolve("commands"));
    return Stream.generate(this::testsOfNextDeath)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::orElseThrow)
        .onClose(this::close);
  }

  private Optional<Stream<DynamicTest>> testsOfNextDeath() {
    return turn.map(
        now -> {
          closeHome();
          Death death = DyingHost.await(folder, PLUGIN, ONE_BY_ONE ? 1 : ALL, group, now);
          turn = death.rest();
          Drydock drydock = Drydock.open(Site.home(folder));
          reopened = drydock;
          return tests(new Site(folder, drydock, 0), death);
        });
  }

  private static Stream<DynamicTest> tests(Site site, Death death) {
    Stream<DynamicTest> ofVictims =
        death.victims().stream().map(victim -> inTurn(victim.toString(), () -> test(site, victim)));
    return Stream.concat(
        ofVictims,
        Stream.of(inTurn("in the end nothing is left", () -> new HomeCheck(site).nothingIsLeft())));
  }

  /** One at a time, for they share a home; its name is in its failure, which reports leave out. */
  private static DynamicTest inTurn(String name, Runnable work) {
    return dynamicTest(
        test ->
            test.displayName(name)
                .executionMode(ExecutionMode.SAME_THREAD)
                .executable(
                    () -> {
                      try {
                        work.run();
                      } catch (AssertionError | RuntimeException failure) {
                        throw new AssertionError(name + ": " + failure.getMessage(), failure);
                      }
                    }));
  }

  private static void test(Site site, Victim victim) {
    var aftermath = new Aftermath(site.ofVictim(victim.number()), victim);
    aftermath.checkWhatIsThere();
    new HomeCheck(site).mountsAreKnown();
    switch (victim.fate()) {
      case USED -> aftermath.use();
      case DELETED -> aftermath.delete();
      case RETRIED -> aftermath.retry();
    }
    new HomeCheck(site).bystanderDidNotNotice();
  }

  private void closeHome() {
    Drydock open = reopened;
    if (open != null) {
      open.close();
    }
  }

  private void close() {
    closeHome();
    Site.stopServers(folder);
    Site.unmountAll(folder);
  }
}

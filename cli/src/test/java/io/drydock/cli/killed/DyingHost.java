package io.drydock.cli.killed;

import io.drydock.Drydock;
import io.drydock.cli.killed.Victim.Fate;
import io.drydock.cli.killed.Workflow.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that lets workflows run to all their points, each on an object of its own, and is
 * killed by SIGKILL in the middle of them all.
 */
public final class DyingHost {
  /** How a shell and Java tell of SIGKILL. */
  private static final int KILLED = 128 + 9;

  private static final boolean EVERYWHERE = Boolean.getBoolean(Site.EVERYWHERE);

  private final Site site;
  private final Halt halt;
  private int victim;

  private DyingHost(Site site, Halt halt, int victim) {
    this.site = site;
    this.halt = halt;
    this.victim = victim;
  }

  /** Takes the site's folder, the plugin's, how many victims, the group, and the turn. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    Halt halt = new Halt(new HaltingCommands(folder.resolve("commands")));
    // Never closed: it is to die.
    Site site = new Site(folder, Drydock.open(Site.home(folder), halt), 0);
    if (site.drydock().plugins().list().isEmpty()) {
      site.build(Path.of(args[1]));
    }
    Turn turn = Turn.in(Stream.of(args[4])).orElseThrow();
    new DyingHost(site, halt, turn.victim())
        .run(turn.point(), Group.valueOf(args[3]), Integer.parseInt(args[2]));
    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    Thread.currentThread().join();
  }

  private void run(Point first, Group group, int most) {
    int end = victim + most;
    Optional<Point> point = Optional.of(first);
    while (point.isPresent() && victim < end && !halt.isOverdue()) {
      Point now = point.get();
      point =
          fatesAt(now).allMatch(fate -> comesTo(now, fate))
              ? Optional.of(now.next())
              : now.nextKind(group, EVERYWHERE);
    }
    point.ifPresent(rest -> System.out.println(new Turn(rest, victim).line()));
  }

  /** In turns, where not every victim of a point is to have every fate. */
  private static Stream<Fate> fatesAt(Point point) {
    return EVERYWHERE
        ? Stream.of(Fate.values())
        : Stream.of(Fate.values()[point.number() % Fate.values().length]);
  }

  /** Whether the workflow does not end before. */
  private boolean comesTo(Point point, Fate fate) {
    Site own = site.ofVictim(victim);
    point.workflow().prepare(own);
    Optional<String> where = halt.runUpTo(point, () -> point.workflow().run(own));
    where
        .map(name -> new Victim(own.number(), point.workflow(), fate, name))
        .ifPresent(halted -> System.out.println(halted.line()));
    victim++;
    return where.isPresent();
  }

  /**
   * What a process left.
   *
   * @param victims what it worked on
   * @param rest what it did not come to
   */
  record Death(List<Victim> victims, Optional<Turn> rest) {}

  /** Starts the program and waits for its death. */
  static Death await(Path folder, Path plugin, int most, Group group, Turn turn) {
    Path said = folder.resolve("said");
    var command = new ArrayList<>(PreparedJava.ofThePackagedProgram());
    command.addAll(
        List.of(
            "-D%s=%s".formatted(Site.EVERYWHERE, System.getProperty(Site.EVERYWHERE, "false")),
            DyingHost.class.getName(),
            folder.toString(),
            plugin.toString(),
            Integer.toString(most),
            group.name(),
            turn.line()));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    new HaltingCommands(folder.resolve("commands")).putInto(builder.environment());
    try {
      int exit = builder.start().waitFor();
      if (exit != KILLED) {
        throw new IllegalStateException(
            "It was to be killed, exited with %d, and said: %s"
                .formatted(exit, Files.readString(said)));
      }
      List<String> lines = Files.readAllLines(said);
      return new Death(Victim.in(lines.stream()).toList(), Turn.in(lines.stream()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException(interrupt);
    }
  }
}

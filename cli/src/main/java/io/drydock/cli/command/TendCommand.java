package io.drydock.cli.command;

import io.drydock.Tending;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.session.Session;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock tend}. */
@Command(
    name = "tend",
    description = {
      "Call what plugins want to be called between syncs, until Ctrl-C: status and worker of every"
          + " dSource and VDB that is enabled, and now and then its size.",
      "Several processes may tend one home; each time is one's turn."
    },
    footer = {"  drydock tend", "  drydock tend --every 1m --sizes-every 6h"})
final class TendCommand implements Callable<Integer> {
  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long after the last time status and worker are called again; else 5m.")
  private Duration every = Duration.ofMinutes(5);

  @Option(
      names = "--sizes-every",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "The same for sizes; else 1h.")
  private Duration sizesEvery = Duration.ofHours(1);

  private final Session session;

  TendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Tending tending = session.drydock().tend(every, sizesEvery)) {
      session.printer().remark("Tending " + session.home() + " until Ctrl-C.");
      tending.join();
      return 0;
    } catch (InterruptedException stopped) {
      return INTERRUPTED;
    }
  }

  private static final int INTERRUPTED = 130;
}

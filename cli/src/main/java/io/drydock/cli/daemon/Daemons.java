package io.drydock.cli.daemon;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The resident hosts of a home: one as a rule, two while one replaces another.
 *
 * @param folder where they are
 */
public record Daemons(DaemonFolder folder) {
  /** Asks how a host is. */
  public static final String STATUS = "status";

  /**
   * Asks it to end when its commands are done; a number after it, after how many seconds at most.
   */
  public static final String STOP = "stop";

  /** Longer than a busy machine keeps a host from answering. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For a host that somebody has stopped: there is nothing to wait for. */
  private static final Duration SHORT_PATIENCE = Duration.ofMillis(200);

  private static final long BETWEEN_LOOKS_MS = 5;

  /**
   * One of them.
   *
   * @param build of its program
   * @param card who it is
   * @param answer how it is; null when it does not answer
   */
  public record Daemon(String build, DaemonCard card, @Nullable DaemonAnswer answer) {}

  /** Those that run. */
  public List<Daemon> running() {
    return folder.builds().stream().flatMap(build -> look(build).stream()).toList();
  }

  private Optional<Daemon> look(String build) {
    return DaemonCard.read(folder.card(build))
        .filter(card -> card.running().isPresent())
        .map(card -> new Daemon(build, card, ask(build, STATUS)));
  }

  /** Asks one to end when its commands are done; null when it does not answer. */
  public @Nullable DaemonAnswer stop(String build) {
    return ask(build, STOP);
  }

  /** The same; what still runs after this time is cancelled. */
  public @Nullable DaemonAnswer stop(String build, Duration atMost) {
    return ask(build, STOP, Long.toString(atMost.toSeconds()));
  }

  private @Nullable DaemonAnswer ask(String build, String... what) {
    try {
      if (!Files.exists(folder.bell(build))) {
        return null;
      }
      CallFolder call = folder.newCall(build);
      try {
        call.ask(what);
        ring(folder.bell(build), call);
        return answer(call, patience(build));
      } finally {
        call.delete();
      }
    } catch (IOException gone) {
      return null;
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  // For reading, too: opened for writing only, a pipe that nobody reads would keep us waiting.
  private static void ring(Path bell, CallFolder call) throws IOException {
    try (var pipe = new RandomAccessFile(bell.toFile(), "rw")) {
      pipe.write((call.path().getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private Duration patience(String build) {
    boolean stopped = DaemonCard.read(folder.card(build)).filter(DaemonCard::isStopped).isPresent();
    return stopped ? SHORT_PATIENCE : PATIENCE;
  }

  private static @Nullable DaemonAnswer answer(CallFolder call, Duration patience)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < patience.toNanos()) {
      Optional<String> json = call.answered();
      if (json.isPresent()) {
        return JsonMapper.shared().readValue(json.get(), DaemonAnswer.class);
      }
      Thread.sleep(BETWEEN_LOOKS_MS);
    }
    return null;
  }
}

package io.drydock.cli.daemon;

import io.drydock.client.Frame;
import io.drydock.client.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The resident hosts of a home: one as a rule, two while one replaces another.
 *
 * @param folder where they are
 */
public record Daemons(DaemonFolder folder) {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** As long as a path of a socket can be on every system. */
  private static final int LONGEST_PATH = 100;

  /**
   * One of them.
   *
   * @param build of its program
   * @param card who it is
   * @param answer how it is; null when it does not answer within a second
   */
  public record Daemon(String build, DaemonCard card, @Nullable DaemonAnswer answer) {}

  /** Those that run. */
  public List<Daemon> running() {
    return folder.builds().stream().flatMap(build -> look(build).stream()).toList();
  }

  private Optional<Daemon> look(String build) {
    return DaemonCard.read(folder.card(build))
        .filter(card -> card.running().isPresent())
        .map(card -> new Daemon(build, card, ask(build, Frame.Kind.STATUS)));
  }

  /** Asks one to end when its commands are done; null when it does not answer. */
  public @Nullable DaemonAnswer stop(String build) {
    return ask(build, Frame.Kind.STOP);
  }

  private @Nullable DaemonAnswer ask(String build, Frame.Kind what) {
    ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    var reply = asking.submit(() -> answer(folder.socket(build), what));
    try {
      return reply.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException hangsOrGone) {
      return null;
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      // Interrupts the one that waits for the answer, which closes its connection.
      asking.shutdownNow();
    }
  }

  private static DaemonAnswer answer(Path socket, Frame.Kind what) throws IOException {
    try (var near = NearPath.to(socket);
        Wire wire = Wire.to(near.path())) {
      wire.send(Frame.of(what));
      Frame frame = wire.receive();
      if (frame == null || frame.kind() != Frame.Kind.ANSWER) {
        throw new IOException("the resident host gave no answer");
      }
      return JsonMapper.shared().readValue(frame.text(), DaemonAnswer.class);
    }
  }

  /** A short name for a socket, whose address has room for about a hundred characters only. */
  private record NearPath(Path path, @Nullable Path link) implements AutoCloseable {
    static NearPath to(Path socket) throws IOException {
      if (socket.toString().length() <= LONGEST_PATH) {
        return new NearPath(socket, null);
      }
      Path folder = Files.createTempDirectory("drydock");
      Path link = Files.createSymbolicLink(folder.resolve("d"), socket.getParent());
      return new NearPath(link.resolve(socket.getFileName()), link);
    }

    @Override
    public void close() throws IOException {
      if (link != null) {
        Files.delete(link);
        Files.delete(link.getParent());
      }
    }
  }
}

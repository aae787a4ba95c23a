package io.drydock.environment.rsync;

import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.environment.RunningProgram;
import io.drydock.environment.shell.LastWords;
import io.drydock.environment.shell.LocalProgram;
import io.drydock.error.DrydockException;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One run of rsync: a process here, one on the host, and the bytes between them. */
final class RsyncRun {
  private static final int LOOK_MILLIS = 50;
  private static final int PART_BYTES = 32 * 1024;

  /** How long the host may take to say its end after rsync here has ended. */
  private static final int LAST_WORDS_MILLIS = 5_000;

  private final HostConnection host;
  private final @Nullable String user;
  private final RsyncFailure failure;
  private volatile @Nullable RunningProgram remote;
  private volatile @Nullable RuntimeException notStarted;

  RsyncRun(HostConnection host, @Nullable String user, String doing) {
    this.host = host;
    this.user = user;
    this.failure = new RsyncFailure(host.address(), doing);
  }

  RsyncEnd run(List<String> options, String from, Path to, LongConsumer progress) {
    Process local = start(Relay.words(options, from, to + "/"));
    var errors = new LastWords();
    Thread said = LocalProgram.serving(local.getErrorStream(), errors);
    Thread carrier =
        Thread.ofPlatform().daemon().name("drydock-rsync").start(() -> carry(local, progress));
    try {
      awaitEnd(local);
      carrier.join(LAST_WORDS_MILLIS);
      said.join(LAST_WORDS_MILLIS);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw failure.interrupted();
    } finally {
      end(local);
    }
    return ended(local.exitValue(), errors.text());
  }

  private Process start(List<String> words) {
    var builder = new ProcessBuilder(words).directory(new File("/"));
    builder.environment().clear();
    builder.environment().putAll(Relay.environment());
    try {
      return builder.start();
    } catch (IOException refused) {
      throw failure.missingHere("bash");
    }
  }

  /** Starts what rsync wants on the host, and carries there what rsync says. */
  private void carry(Process local, LongConsumer progress) {
    try (InputStream fromRsync = local.getInputStream()) {
      List<String> wanted = Relay.wanted(fromRsync);
      if (wanted.isEmpty()) {
        return;
      }
      var toRsync = new Counting(local.getOutputStream(), progress);
      RunningProgram started = host.start(new HostProgram(wanted, user), toRsync);
      remote = started;
      try (OutputStream toHost = started.input()) {
        carry(fromRsync, toHost);
      }
    } catch (IOException closed) {
      // One of the two has ended; how it did says more.
    } catch (RuntimeException refused) {
      notStarted = refused;
    } finally {
      closeInput(local);
    }
  }

  /** Each part at once: both sides wait for each other's answers. */
  private static void carry(InputStream from, OutputStream to) throws IOException {
    byte[] part = new byte[PART_BYTES];
    for (int count = from.read(part); count != -1; count = from.read(part)) {
      to.write(part, 0, count);
      to.flush();
    }
  }

  private static void closeInput(Process local) {
    try {
      local.getOutputStream().close();
    } catch (IOException closed) {
      // It is what was wanted.
    }
  }

  private void awaitEnd(Process local) throws InterruptedException {
    while (!local.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      RunningProgram there = remote;
      if (there != null && there.ending().isPresent()) {
        closeInput(local);
      }
    }
  }

  private void end(Process local) {
    List<ProcessHandle> started = local.descendants().toList();
    local.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    RunningProgram there = remote;
    if (there != null) {
      there.close();
    }
  }

  private RsyncEnd ended(int exitCode, String errors) {
    RuntimeException refused = notStarted;
    if (refused != null) {
      throw refused instanceof DrydockException known ? known : new IllegalStateException(refused);
    }
    RunningProgram there = remote;
    if (there != null && there.missing().isPresent()) {
      throw failure.missingThere(there.missing().get());
    }
    if (there == null && exitCode == Relay.NO_RSYNC) {
      throw failure.missingHere("rsync");
    }
    return new RsyncEnd(exitCode, there == null ? errors : there.errors() + errors);
  }

  /** Tells how many bytes pass. */
  private static final class Counting extends FilterOutputStream {
    private final LongConsumer progress;

    Counting(OutputStream out, LongConsumer progress) {
      super(out);
      this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      out.write(bytes, offset, count);
      progress.accept(count);
    }
  }
}

package io.drydock.workflow;

import io.drydock.dlpx.HostServices.SyncRequest;
import io.drydock.dlpx.Operation;
import io.drydock.environment.HostConnection;
import io.drydock.environment.rsync.CopyOrder;
import io.drydock.environment.rsync.FolderCopier;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.JobLogLine.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Copies what a DIRECT plugin asks for into the storage of the dSource that is being synced. */
final class SourceCopies {
  private static final long MIB = 1 << 20;

  /** Each time so much has arrived, the job says so. */
  private static final long REPORTED_BYTES = 256 * MIB;

  private final RunningJob job;
  private volatile @Nullable Path dataset;
  private volatile @Nullable Operation operation;

  SourceCopies(RunningJob job) {
    this.job = job;
  }

  /** From now on, this operation runs. */
  void begin(Operation now) {
    operation = now;
  }

  /** From now on, copies go there. */
  void into(Path folder) {
    dataset = folder;
  }

  void copy(HostConnection host, Duration patience, SyncRequest request) {
    var order =
        new CopyOrder(
            request.sourceDirectory(),
            request.rsyncUser(),
            request.excludePaths(),
            request.symLinksToFollow(),
            target(),
            patience);
    var arrived = new AtomicLong();
    new FolderCopier(host, order)
        .copy(
            bytes -> report(arrived.addAndGet(bytes), bytes),
            warning -> job.note(Level.WARNING, "run_sync: " + warning.strip()));
    job.note(
        Level.INFO,
        "run_sync: %s is copied; %d KiB came from %s"
            .formatted(order.source(), arrived.get() / 1024, host.address()));
  }

  private void report(long arrived, long now) {
    if (arrived / REPORTED_BYTES != (arrived - now) / REPORTED_BYTES) {
      job.note(Level.INFO, "run_sync: %d MiB so far".formatted(arrived / MIB));
    }
  }

  private Path target() {
    Path folder = dataset;
    if (folder == null || operation != Operation.LINKED_PRE_SNAPSHOT) {
      throw new DrydockException(
          ErrorCode.PLUGIN_OPERATION_FAILED,
          "copying for the plugin",
          "libs.run_sync copies into the storage of a dSource, which only linked.pre_snapshot of a"
              + " DIRECT plugin can do; it was called in "
              + operation,
          "Call it there; in other operations, copy with libs.run_bash.");
    }
    return folder;
  }
}

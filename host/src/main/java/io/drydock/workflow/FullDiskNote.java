package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.FullDisk;
import io.drydock.model.StorageState;
import io.drydock.storage.DatasetStorage;

/**
 * What is added to a plugin's failure when a file system is full: the plugin saw that its command
 * failed, and often not why.
 */
record FullDiskNote(DatasetStorage storage) {
  /** The failure, with what is known of full file systems. */
  RuntimeException added(RuntimeException failure) {
    if (!(failure instanceof DrydockException e)) {
      return failure;
    }
    boolean said = FullDisk.isMeant(e.why() + e.action() + e.output());
    StorageState state = said || isFull() ? storage.state() : null;
    if (state == null) {
      return failure;
    }
    String free =
        "%d of %d MB are free there".formatted(state.freeBytes() >> 20, state.totalBytes() >> 20);
    String note =
        state.freeBytes() < StorageState.RESERVE_BYTES
            ? "The file system of the storage, %s, is full: %s. %s"
                .formatted(state.folder(), free, FullDisk.ADVICE)
            : "A file system that the plugin writes to is full; it is not that of the storage, %s: %s."
                .formatted(state.folder(), free);
    String action = e.action().isBlank() ? note : e.action() + System.lineSeparator() + note;
    return e.advising(action);
  }

  private boolean isFull() {
    try {
      storage.requireRoom("looking for room");
      return false;
    } catch (DrydockException full) {
      return true;
    }
  }
}

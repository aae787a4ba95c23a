package io.drydock.bench;

import io.drydock.model.Vdb;
import io.drydock.storage.DatasetStorage;
import io.drydock.storage.FolderStorage;
import io.drydock.storage.OwnFileSystem;
import java.nio.file.Path;

/** The storage by itself: the copies that are part of a snapshot and of a provision. */
record StorageAlone(DatasetStorage storage, String guid) {
  /** That of a VDB in a home. */
  static StorageAlone of(Path home, Vdb vdb) {
    Path folder = home.resolve("storage");
    var none = new OwnFileSystem(home.resolve("storage.btrfs"), folder);
    return new StorageAlone(new FolderStorage(folder, none), vdb.storageGuid());
  }

  /** Takes a snapshot, makes a clone, and removes both. */
  void measure(Peer.Clock clock) {
    // Finds out what the file system can do.
    storage.state();
    long start = System.nanoTime();
    storage.snapshot(guid, "bench");
    storage.keep(guid, "bench");
    long taken = System.nanoTime();
    storage.cloneSnapshot(guid, "bench", "bench-clone");
    long cloned = System.nanoTime();
    clock.add("storage snapshot", taken - start);
    clock.add("storage clone", cloned - taken);
    storage.delete("bench-clone");
    storage.deleteSnapshot(guid, "bench");
  }
}

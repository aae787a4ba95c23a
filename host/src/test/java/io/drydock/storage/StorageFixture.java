package io.drydock.storage;

import java.nio.file.Path;

/** Storage in a folder, without a file system of its own. */
final class StorageFixture {
  private StorageFixture() {}

  static DatasetStorage in(Path folder) {
    return new FolderStorage(
        folder, new OwnFileSystem(folder.resolveSibling("storage.btrfs"), folder));
  }
}

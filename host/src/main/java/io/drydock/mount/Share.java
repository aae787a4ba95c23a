package io.drydock.mount;

import io.drydock.storage.Ownership;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A folder of the storage that is to appear at a place of a host.
 *
 * @param storageGuid the dataset's data that it belongs to
 * @param folder the folder, on this machine: the data, or a folder in it
 * @param place where it is to appear, as the host names it
 * @param owner whose it is
 */
public record Share(String storageGuid, Path folder, String place, Ownership owner) {
  private static final int DIGITS = 8;

  /**
   * Names what is mounted, on both machines: each place of a dataset has a share of its own, so
   * that one can be taken away while the others stay.
   */
  public String id() {
    String ofThePlace = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    return storageGuid + "-" + ofThePlace.substring(0, DIGITS);
  }
}

package io.drydock.mount;

import java.io.IOException;
import java.nio.file.Path;

/** Places of this machine, with the symbolic links on the way to them resolved. */
final class RealPaths {
  private RealPaths() {}

  /** Whether a place is that of a mount, or inside it or around it; the mount may be a link. */
  static boolean overlap(Path place, Path mount) {
    Path real = ofPlace(place);
    return nested(place, mount)
        || nested(real, ofPlace(mount))
        || nested(real, whereItLeads(mount));
  }

  private static Path whereItLeads(Path mount) {
    try {
      return mount.toRealPath();
    } catch (IOException notThere) {
      return ofPlace(mount);
    }
  }

  private static boolean nested(Path one, Path other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** The place with the symbolic links on the way to it resolved, though not one that is there. */
  static Path ofPlace(Path place) {
    Path parent = place.getParent();
    if (parent == null) {
      return place;
    }
    try {
      return parent.toRealPath().resolve(place.getFileName());
    } catch (IOException notThere) {
      return ofPlace(parent).resolve(place.getFileName());
    }
  }
}

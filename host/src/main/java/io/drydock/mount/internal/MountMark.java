package io.drydock.mount.internal;

import io.drydock.mount.Share;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a mount of ours is told from others in the host's list of mounts.
 *
 * @param sourceEnd how its source ends; empty where its root says it
 * @param rootEnd how its root ends
 */
public record MountMark(String sourceEnd, String rootEnd) {
  /**
   * A bind mount: its root is the path of the share's folder within its file system, of which only
   * the end is certain, from the dataset's guid on.
   */
  public static MountMark bind(Share share) {
    Path folder = share.folder();
    int from = Math.max(0, folder.getNameCount() - 2);
    for (int name = 0; name < folder.getNameCount(); name++) {
      if (folder.getName(name).toString().equals(share.storageGuid())) {
        from = name;
      }
    }
    return new MountMark("", "/" + folder.subpath(from, folder.getNameCount()));
  }

  /** A network mount: its source ends with the share's id. */
  public static MountMark network(Share share) {
    return new MountMark(share.id(), "");
  }

  Map<String, String> variables() {
    return Map.of("SOURCE_END", sourceEnd, "ROOT_END", rootEnd);
  }
}

package io.drydock.mount.internal;

import io.drydock.mount.Share;
import java.io.IOException;
import java.util.Map;

/** Symbolic links: for whoever may not mount. */
public final class LinkMounter {
  private final HostScripts scripts;

  /** With the scripts of this machine. */
  public LinkMounter(HostScripts scripts) {
    this.scripts = scripts;
  }

  /**
   * Makes a folder appear at its place, an empty folder or nothing. Does nothing when it is there
   * already.
   *
   * @throws IOException with a reason for people
   */
  public void mount(Share share) throws IOException {
    scripts.run("mount-link.sh", share, Map.of("FOLDER", share.folder().toString()));
  }

  /**
   * Makes it disappear again; its data stays. Does nothing when it is not there.
   *
   * @param restoreFolder whether an empty folder has to be there afterwards
   */
  public void unmount(Share share, boolean restoreFolder) throws IOException {
    String restore = restoreFolder ? "yes" : "";
    Map<String, String> how = Map.of("FOLDER", share.folder().toString(), "RESTORE", restore);
    scripts.run("unmount-link.sh", share, how);
  }
}

package io.drydock.mount.internal;

import io.drydock.environment.HostSays;

/**
 * What a host says about a place, and about itself.
 *
 * @param there what is at the place
 * @param ours where our mount is among those that are there
 * @param mount the type and the source of the uppermost mount; empty where there is none
 * @param target where a symbolic link leads
 * @param noNfs why the host cannot mount by NFS; empty when it can
 * @param noSshfs the same for sshfs
 * @param connection its SSH_CONNECTION; empty where it is not reached by SSH
 */
public record PlaceReport(
    There there,
    Ours ours,
    String mount,
    String target,
    String noNfs,
    String noSshfs,
    String connection) {

  /** What is at a place. */
  public enum There {
    NOTHING("is not there"),
    EMPTY("is an empty folder"),
    FULL("is not empty"),
    FILE("is a file"),
    LINK("is a symbolic link"),
    UNREADABLE("cannot be looked into"),
    MOUNTED("is mounted"),
    /** A mount that does not answer. */
    DEAD("is a mount that no longer answers");

    private final String words;

    There(String words) {
      this.words = words;
    }
  }

  /** Where our mount is. */
  public enum Ours {
    NONE,
    TOP,
    /** Below another mount. */
    COVERED
  }

  /** The report in what the host says. */
  static PlaceReport of(HostSays said) {
    return new PlaceReport(
        said.oneOf("there", There.class, There.NOTHING),
        said.oneOf("ours", Ours.class, Ours.NONE),
        said.text("mount"),
        said.text("target"),
        said.text("noNfs"),
        said.text("noSshfs"),
        said.text("connection"));
  }

  /** What speaks against mounting there, for people; empty when nothing does. */
  public String problem() {
    if (ours == Ours.TOP) {
      return "";
    }
    if (!mount.isEmpty()) {
      return "has another mount: " + mount;
    }
    return switch (there) {
      case NOTHING, EMPTY -> "";
      case LINK -> there.words + " to " + target;
      default -> there.words;
    };
  }
}

package io.drydock.mount;

import io.drydock.environment.HostConnection;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.internal.HostScripts;
import io.drydock.mount.internal.LinkMounter;
import io.drydock.mount.internal.MountMark;
import io.drydock.mount.internal.PlaceReport;
import io.drydock.mount.internal.PlaceReport.Ours;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Mounts storage on this machine, for hosts that work on its file system: bind mounts for root,
 * symbolic links for everybody else and where mounting is forbidden (in many containers).
 */
public final class LocalMounts implements HostMounts {
  private final Path home;
  private final HostScripts scripts;
  private final LinkMounter links;
  private final boolean root;

  /**
   * Mounts for this home; nothing is ever mounted inside of it.
   *
   * @param here this machine
   */
  public LocalMounts(Path home, HostConnection here) {
    this.home = home;
    this.scripts = new HostScripts(here);
    this.links = new LinkMounter(scripts);
    this.root = StorageFolders.isRoot();
  }

  /** How to mount here, first choice. */
  public Method preferredMethod() {
    return root ? Method.BIND : Method.LINK;
  }

  @Override
  public void checkReachable(String doing, Ownership owner) {
    // It is this machine.
  }

  @Override
  public boolean keepsOwners() {
    return true;
  }

  /**
   * Makes a folder of a dataset, and those on the way to it, for a user; nothing happens when it is
   * there. No link that its users may have put in its way is followed.
   *
   * @throws IOException with a reason for people
   */
  void make(Share share) throws IOException {
    scripts.run("make-folder.sh", share, Map.of());
  }

  /** By whatever symbolic links they are reached; the mount may itself be a link. */
  @Override
  public boolean overlap(String place, String mount) {
    return RealPaths.overlap(Path.of(place), Path.of(mount));
  }

  @Override
  public Prospect look(String doing, Share share) {
    Path place = Path.of(share.place());
    PlaceProblems.check(doing, share, problem(share, place));
    // A link has to replace the folder, whose absence would be noticed afterwards.
    boolean folder = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
    return new Prospect(preferredMethod(), folder);
  }

  private String problem(Share share, Path place) {
    if (!place.isAbsolute()) {
      return "is no absolute path";
    }
    if (!place.equals(place.normalize())) {
      return "has '.' or '..' in it";
    }
    if (place.getNameCount() == 0 || RealPaths.ofPlace(place).startsWith(home)) {
      return "is the root of the file system, or inside Drydock's home";
    }
    return isMounted(share) ? "" : report(share).problem();
  }

  private PlaceReport report(Share share) {
    return scripts.look(share, MountMark.bind(share));
  }

  @Override
  public boolean isMounted(Share share) {
    Path place = Path.of(share.place());
    try {
      return Files.exists(place) && Files.isSameFile(share.folder(), place);
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public Method mount(String doing, Share share, Consumer<String> remarks) {
    Path place = Path.of(share.place());
    try {
      return isMounted(share) ? presentMethod(place) : mount(share, remarks);
    } catch (IOException e) {
      throw failed(
          doing, "mounting %s at %s: %s".formatted(share.folder(), place, e.getMessage()), e);
    }
  }

  private static Method presentMethod(Path place) {
    return Files.isSymbolicLink(place) ? Method.LINK : Method.BIND;
  }

  private Method mount(Share share, Consumer<String> remarks) throws IOException {
    if (preferredMethod() == Method.BIND) {
      try {
        bind(share);
        return Method.BIND;
      } catch (IOException forbidden) {
        remarks.accept("no bind mount can be made, so a link is: " + forbidden.getMessage());
        links.mount(share);
        return Method.LINK;
      }
    }
    links.mount(share);
    return Method.LINK;
  }

  private void bind(Share share) throws IOException {
    if (report(share).ours() == Ours.TOP) {
      // It shows a folder that was there before this one, under the same name.
      scripts.unmount(share, MountMark.bind(share), "");
    }
    scripts.run("mount-bind.sh", share, Map.of("FOLDER", share.folder().toString()));
  }

  @Override
  public void unmount(String doing, Share share, Method method, boolean restoreFolder) {
    try {
      if (method == Method.LINK) {
        links.unmount(share, restoreFolder);
      } else {
        scripts.unmount(share, MountMark.bind(share), "");
      }
    } catch (IOException e) {
      throw failed(doing, "unmounting " + share.place() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void withdraw(Share share) {
    // Nothing is offered to anybody.
  }

  private DrydockException failed(String doing, String why, IOException e) {
    return new DrydockException(ErrorCode.MOUNT_FAILED, doing, why, StorageFolders.advice(root), e);
  }
}

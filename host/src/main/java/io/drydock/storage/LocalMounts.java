package io.drydock.storage;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.MountRecord.Method;
import io.drydock.storage.internal.BindMounter;
import io.drydock.storage.internal.FileTree;
import io.drydock.storage.internal.LinkMounter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Mounts storage on this machine, for hosts that work on its file system: bind mounts for root,
 * symbolic links for everybody else and where mounting is forbidden (in many containers).
 */
public final class LocalMounts {
  private static final Mounter BIND = new BindMounter();
  private static final Mounter LINK = new LinkMounter();

  private final Path home;
  private final boolean root;

  /** Mounts for this home; nothing is ever mounted inside of it. */
  public LocalMounts(Path home) {
    this.home = home;
    this.root = "root".equals(System.getProperty("user.name"));
  }

  private static Mounter mounter(Method method) {
    return method == Method.BIND ? BIND : LINK;
  }

  /** How to mount here, first choice. */
  public Method preferredMethod() {
    return root ? Method.BIND : Method.LINK;
  }

  /**
   * Whether an empty folder is at the place, which a symbolic link has to replace and whose absence
   * would be noticed afterwards.
   */
  public boolean hasFolder(Path place) {
    return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Checks that a plugin's mount location can be used, before anything is changed.
   *
   * @param folder what is to be mounted there
   * @throws DrydockException MOUNT_LOCATION_UNUSABLE
   */
  public void checkPlace(String doing, Path folder, Path place) {
    String problem = problem(folder, place);
    if (!problem.isEmpty()) {
      throw new DrydockException(
          ErrorCode.MOUNT_LOCATION_UNUSABLE,
          doing,
          "the plugin's mount location " + place + " " + problem,
          "Name a folder that is empty or does not exist.");
    }
  }

  private String problem(Path folder, Path place) {
    try {
      if (!place.isAbsolute()) {
        return "is no absolute path";
      }
      if (!place.equals(place.normalize())) {
        return "has '.' or '..' in it";
      }
      if (place.getNameCount() == 0 || realPlace(place).startsWith(home)) {
        return "is the root of the file system, or inside Drydock's home";
      }
      if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) || mountedAt(folder, place)) {
        return "";
      }
      return problemOfWhatIsThere(place);
    } catch (IOException e) {
      return "cannot be looked at: " + e;
    }
  }

  /**
   * Whether a place is that of a mount, or inside it or around it, by whatever symbolic links they
   * are reached; the mount may itself be a link.
   */
  public boolean overlap(Path place, Path mount) {
    Path real = realPlace(place);
    return nested(place, mount)
        || nested(real, realPlace(mount))
        || nested(real, whereItLeads(mount));
  }

  private static Path whereItLeads(Path mount) {
    try {
      return mount.toRealPath();
    } catch (IOException notThere) {
      return realPlace(mount);
    }
  }

  private static boolean nested(Path one, Path other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** The place with the symbolic links on the way to it resolved, though not one that is there. */
  private static Path realPlace(Path place) {
    Path parent = place.getParent();
    if (parent == null) {
      return place;
    }
    try {
      return parent.toRealPath().resolve(place.getFileName());
    } catch (IOException notThere) {
      return realPlace(parent).resolve(place.getFileName());
    }
  }

  private static String problemOfWhatIsThere(Path place) throws IOException {
    if (Files.isSymbolicLink(place)) {
      return "is a symbolic link to " + Files.readSymbolicLink(place);
    }
    if (!Files.isDirectory(place)) {
      return "is a file";
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(place)) {
      return children.iterator().hasNext() ? "is not empty" : "";
    }
  }

  /** Whether the folder is what is at the place. */
  public boolean mountedAt(Path folder, Path place) throws IOException {
    return Files.exists(place) && Files.isSameFile(folder, place);
  }

  /**
   * Mounts a folder for a user; folders on the way that are missing are made, and theirs.
   *
   * @return how it was done
   * @throws DrydockException MOUNT_FAILED
   */
  public Method mount(String doing, Path folder, Path place, Ownership user) {
    try {
      makeFolders(preferredMethod() == Method.BIND ? place : place.getParent(), user);
      return mount(folder, place);
    } catch (IOException e) {
      throw failed(doing, "mounting " + folder + " at " + place + ": " + e.getMessage(), e);
    }
  }

  private Method mount(Path folder, Path place) throws IOException {
    Method first = preferredMethod();
    try {
      mounter(first).mount(folder, place);
      return first;
    } catch (IOException refused) {
      if (first == Method.LINK) {
        throw refused;
      }
      LINK.mount(folder, place);
      return Method.LINK;
    }
  }

  /**
   * A folder of a dataset, which is to be mounted by itself; made, and its user's, where missing.
   *
   * @throws DrydockException MOUNT_FAILED, also when a symbolic link in the data leads out of it
   */
  public Path sharedFolder(String doing, Path data, String sharedPath, Ownership user) {
    Path folder = data.resolve(sharedPath);
    try {
      if (!realPlace(folder.resolve("any")).startsWith(data.toRealPath())) {
        throw failed(doing, folder + " is a symbolic link that leads out of the dataset", null);
      }
      makeFolders(folder, user);
      return folder;
    } catch (IOException e) {
      throw failed(doing, "making " + folder + ": " + e.getMessage(), e);
    }
  }

  private void makeFolders(@Nullable Path place, Ownership user) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = place; at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    for (Path folder : missing) {
      Files.createDirectory(folder);
      if (root) {
        user.giveTo(folder);
      }
    }
  }

  /**
   * Unmounts a folder; its data stays.
   *
   * @param restoreFolder whether an empty folder has to be at the place afterwards
   * @throws DrydockException MOUNT_FAILED, for example because a process still works there
   */
  public void unmount(String doing, Method method, Path folder, Path place, boolean restoreFolder) {
    try {
      mounter(method).unmount(folder, place);
      if (restoreFolder && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(place);
      }
    } catch (IOException e) {
      throw failed(doing, "unmounting " + place + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes a dataset belong to the user who works on it: its root, and all in it that belonged to
   * the root's owner. Files of other users stay theirs: databases have such.
   *
   * @throws DrydockException MOUNT_FAILED when that takes root and we are not
   */
  public void own(String doing, Path folder, Ownership owner) {
    try {
      Ownership before = Ownership.of(folder);
      if (!before.equals(owner)) {
        FileTree.changeOwner(folder, before.uid(), owner.uid(), before.gid(), owner.gid());
      }
    } catch (IOException e) {
      throw failed(
          doing, "giving the storage to uid %d: %s".formatted(owner.uid(), e.getMessage()), e);
    }
  }

  private DrydockException failed(String doing, String why, @Nullable IOException e) {
    return new DrydockException(
        ErrorCode.MOUNT_FAILED,
        doing,
        why,
        root
            ? "Look for processes that use the folder, or for a missing permission to mount."
            : "Without root, Drydock can only serve environments whose user is the one that runs it,"
                + " at places that this user may write.",
        e);
  }
}

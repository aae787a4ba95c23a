package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.ErrorType;
import io.drydock.job.RunningJob;
import io.drydock.model.Dataset;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.MountRecord;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.HostMounts;
import io.drydock.mount.HostMounts.Prospect;
import io.drydock.mount.Share;
import io.drydock.mount.StorageFolders;
import io.drydock.storage.Ownership;
import io.drydock.workflow.MountSpecification.Place;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * mount_specification → mount, and unmount: the storage of a dSource or VDB at the places that its
 * plugin wants.
 */
public final class DatasetMounts {
  private final Rooms rooms;
  private final RunningJob job;
  private final Dataset dataset;
  private final Environment environment;
  private final HostMounts mounts;
  private final Path data;

  /**
   * @param dataset whose storage; its storageGuid says which
   * @param environment where it is mounted, and whose it is
   * @param squashRoot whether root of that host is to have no rights over the storage
   */
  public DatasetMounts(
      Rooms rooms, RunningJob job, Dataset dataset, Environment environment, boolean squashRoot) {
    this.rooms = rooms;
    this.job = job;
    this.dataset = dataset;
    this.environment = environment;
    this.mounts = on(rooms, environment, squashRoot);
    this.data = rooms.storage().dataset(dataset.storageGuid());
  }

  private static HostMounts on(Rooms rooms, Environment environment, boolean squashRoot) {
    return rooms.mounts().of(environment, new HostAccess(rooms).to(environment), squashRoot);
  }

  /**
   * Mounts where the plugin wants it; what is mounted elsewhere is unmounted, and so is other
   * storage that the dataset had before.
   *
   * @param operation the operation that said so
   * @param result what it returned
   */
  public void mount(Operation operation, JsonNode result) {
    var specification = MountSpecification.of(doing(), operation, result, environment);
    Ownership owner = specification.ownership();
    unmountAllBut(specification.places());
    mounts.checkReachable(doing(), owner);
    if (mounts.keepsOwners()) {
      folders(owner).give(doing());
    }
    for (Place place : specification.places()) {
      job.step("mount " + place.path(), () -> mount(place, owner));
    }
  }

  /** Refuses an environment where storage cannot be mounted, before anything is made. */
  public static void checkReachable(Rooms rooms, String doing, Environment environment) {
    var owner = new Ownership(environment.uid(), environment.gid());
    on(rooms, environment, true).checkReachable(doing, owner);
  }

  private void mount(Place place, Ownership owner) {
    checkNotTaken(place.path());
    Share share = new Share(dataset.storageGuid(), folder(place, owner), place.path(), owner);
    Prospect prospect = mounts.look(doing(), share);
    tellLimits(place, prospect.method());
    note(place, prospect.method(), prospect);
    Method method = mounts.mount(doing(), share, remark -> job.note(Level.INFO, remark));
    if (method != prospect.method()) {
      rooms.catalog().mounts().remove(record(place, method, prospect));
      note(place, method, prospect);
    }
    checkSeen(share);
  }

  /**
   * Before it is mounted there for the first time: a plugin that needs more fails in the middle.
   */
  private void tellLimits(Place place, Method method) {
    boolean isNew =
        rooms.catalog().mounts().of(dataset).stream()
            .noneMatch(mount -> mount.path().equals(place.path()));
    if (method == Method.SSHFS && isNew) {
      job.note(
          Level.WARNING,
          "%s is mounted by sshfs, which knows no extended attributes, ACLs, FIFOs, sockets and devices, and shows each hard link as a file of its own. What needs them needs NFS."
              .formatted(place.path()));
    }
  }

  private Path folder(Place place, Ownership owner) {
    String sharedPath = place.sharedPath();
    return sharedPath == null
        ? data
        : folders(owner).shared(doing(), dataset.storageGuid(), sharedPath);
  }

  private StorageFolders folders(Ownership owner) {
    return new StorageFolders(rooms.mounts().here(), data, owner);
  }

  /**
   * Nor may it be inside another dataset's place, or around it: the one's data would turn up in the
   * other's snapshots, and be deleted with it.
   */
  private void checkNotTaken(String at) {
    for (MountRecord taken : rooms.catalog().mounts().all()) {
      if (!isOurs(taken) && isOnThisHost(taken) && mounts.overlap(at, taken.path())) {
        throw new DrydockException(
            ErrorCode.MOUNT_LOCATION_UNUSABLE,
            doing(),
            "%s is mounted at %s, and %s overlaps that"
                .formatted(taken.dataset().label(), taken.path(), at),
            "Choose another mount location, or disable %s.".formatted(taken.dataset().label()));
      }
    }
  }

  private boolean isOurs(MountRecord mount) {
    return mount.dataset().kind() == dataset.kind() && mount.dataset().id() == dataset.id();
  }

  private boolean isOnThisHost(MountRecord mount) {
    return environmentOf(rooms, mount).isOnTheHostOf(environment);
  }

  /** Noted before it is done: what a crash leaves behind can be found and unmounted. */
  private void note(Place place, Method method, Prospect prospect) {
    rooms.catalog().mounts().put(record(place, method, prospect));
  }

  private MountRecord record(Place place, Method method, Prospect prospect) {
    return new MountRecord(
        dataset,
        environment.number(),
        place.path(),
        place.sharedPath(),
        method,
        method == Method.LINK && prospect.restoreFolder());
  }

  /** The host itself is asked: only what it sees there counts. */
  private void checkSeen(Share share) {
    var host = new HostAccess(rooms).to(environment);
    if (!rooms.probe().sees(host, Path.of(share.place()), share.folder())) {
      throw new DrydockException(
          ErrorCode.MOUNT_FAILED,
          doing(),
          "environment %s (%s) does not see the storage at %s"
              .formatted(environment.name(), environment.address(), share.place()),
          "Check that its user may reach that folder, and that the host does not run in a mount"
              + " namespace of its own.");
    }
  }

  private void unmountAllBut(List<Place> places) {
    List<String> staying = places.stream().map(Place::path).toList();
    for (MountRecord mount : rooms.catalog().mounts().of(dataset)) {
      boolean sameStorage = mount.dataset().storageGuid().equals(dataset.storageGuid());
      if (!sameStorage || !staying.contains(mount.path())) {
        unmount(rooms, job, mount);
      }
    }
  }

  /** Whether all that the catalog knows to be mounted is there, and something is. */
  public static boolean isMounted(Rooms rooms, Dataset dataset) {
    List<MountRecord> mounts = rooms.catalog().mounts().of(dataset);
    return !mounts.isEmpty()
        && mounts.stream()
            .allMatch(
                mount ->
                    on(rooms, environmentOf(rooms, mount), true).isMounted(share(rooms, mount)));
  }

  /**
   * What the catalog knows to be mounted on this machine and is not, because it was started anew.
   * No other host is asked, and nothing is made: this is for whoever only looks.
   */
  public static List<MountRecord> missingHere(Rooms rooms) {
    return rooms.catalog().mounts().all().stream()
        .filter(mount -> isMissingHere(rooms, mount))
        .toList();
  }

  private static boolean isMissingHere(Rooms rooms, MountRecord mount) {
    Environment environment = environmentOf(rooms, mount);
    Path data = rooms.storage().place(mount.dataset().storageGuid());
    return (environment.sharesFileSystem() || environment.host() == null)
        && !rooms.mounts().here().isMounted(share(mount, environment, data));
  }

  /** Unmounts what the catalog knows to be mounted; for that the plugin is not needed. */
  public static void unmountAll(Rooms rooms, RunningJob job, Dataset dataset) {
    rooms.catalog().mounts().of(dataset).forEach(mount -> unmount(rooms, job, mount));
  }

  /**
   * The same for a dataset that is deleted; with force, a host that cannot be reached keeps a mount
   * of something that is no longer there.
   */
  public static void unmountForGood(Rooms rooms, RunningJob job, Dataset dataset, boolean force) {
    for (MountRecord mount : rooms.catalog().mounts().of(dataset)) {
      try {
        unmount(rooms, job, mount);
      } catch (DrydockException e) {
        if (!force || e.code().type() != ErrorType.REMOTE) {
          throw e;
        }
        on(rooms, environmentOf(rooms, mount), true).withdraw(share(rooms, mount));
        rooms.catalog().mounts().remove(mount);
        job.note(
            Level.WARNING,
            "%s may still be mounted at %s: %s"
                .formatted(mount.dataset().label(), mount.path(), e.getMessage()));
      }
    }
  }

  private static void unmount(Rooms rooms, RunningJob job, MountRecord mount) {
    job.step(
        "unmount " + mount.path(),
        () -> {
          on(rooms, environmentOf(rooms, mount), true)
              .unmount(
                  "unmounting " + mount.dataset().label(),
                  share(rooms, mount),
                  mount.method(),
                  mount.restoreFolder());
          rooms.catalog().mounts().remove(mount);
        });
  }

  private static Environment environmentOf(Rooms rooms, MountRecord mount) {
    return rooms.catalog().environments().find(mount.environment()).orElseThrow();
  }

  private static Share share(Rooms rooms, MountRecord mount) {
    Path data = rooms.storage().dataset(mount.dataset().storageGuid());
    return share(mount, environmentOf(rooms, mount), data);
  }

  private static Share share(MountRecord mount, Environment environment, Path data) {
    String shared = mount.sharedPath();
    return new Share(
        mount.dataset().storageGuid(),
        shared == null ? data : data.resolve(shared),
        mount.path(),
        new Ownership(environment.uid(), environment.gid()));
  }

  private String doing() {
    return "mounting " + dataset.label();
  }
}

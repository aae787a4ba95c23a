package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.Dataset;
import io.drydock.model.Environment;
import io.drydock.model.MountRecord;
import io.drydock.model.MountRecord.Method;
import io.drydock.workflow.MountSpecification.Place;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final Path data;

  /**
   * @param dataset whose storage; its storageGuid says which
   * @param environment where it is mounted, and whose it is
   */
  public DatasetMounts(Rooms rooms, RunningJob job, Dataset dataset, Environment environment) {
    this.rooms = rooms;
    this.job = job;
    this.dataset = dataset;
    this.environment = environment;
    this.data = rooms.storage().dataset(dataset.storageGuid());
  }

  /**
   * Mounts where the plugin wants it; what is mounted elsewhere is unmounted, and so is other
   * storage that the dataset had before.
   *
   * @param operation the operation that said so
   * @param result what it returned
   */
  public void mount(Operation operation, JsonNode result) {
    checkSharedFileSystem(doing(), environment);
    var specification = MountSpecification.of(doing(), operation, result, environment);
    unmountAllBut(specification.places());
    rooms.mounts().own(doing(), data, specification.ownership());
    for (Place place : specification.places()) {
      job.step("mount " + place.path(), () -> mount(place, specification));
    }
  }

  /** Storage can be mounted only where this machine's files are seen. */
  public static void checkSharedFileSystem(String doing, Environment environment) {
    if (!environment.sharesFileSystem()) {
      throw new DrydockException(
          ErrorCode.FILE_SYSTEM_NOT_SHARED,
          doing,
          "environment %s (%s) does not work on this machine's file system, and this Drydock cannot"
                  .formatted(environment.name(), environment.address())
              + " yet mount storage on another machine",
          "Use an environment on this machine; for example one made by `drydock env add NAME`"
              + " without --host.");
    }
  }

  private void mount(Place place, MountSpecification specification) {
    Path at = Path.of(place.path());
    Path folder = folder(place.sharedPath(), specification);
    var mounts = rooms.mounts();
    checkNotTaken(at);
    mounts.checkPlace(doing(), folder, at);
    boolean hadFolder = mounts.hasFolder(at);
    note(place, mounts.preferredMethod(), hadFolder);
    Method method = mounts.mount(doing(), folder, at, specification.ownership());
    if (method != mounts.preferredMethod()) {
      rooms.catalog().mounts().remove(place.path());
      note(place, method, hadFolder);
    }
    checkSeen(folder, at);
  }

  /**
   * Nor may it be inside another dataset's place, or around it: the one's data would turn up in the
   * other's snapshots, and be deleted with it.
   */
  private void checkNotTaken(Path at) {
    for (MountRecord taken : rooms.catalog().mounts().all()) {
      if (!isOurs(taken) && rooms.mounts().overlap(at, Path.of(taken.path()))) {
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

  /** Noted before it is done: what a crash leaves behind can be found and unmounted. */
  private void note(Place place, Method method, boolean hadFolder) {
    var mount =
        new MountRecord(
            dataset, place.path(), place.sharedPath(), method, method == Method.LINK && hadFolder);
    rooms.catalog().mounts().put(mount, environment.number());
  }

  private Path folder(@Nullable String sharedPath, MountSpecification specification) {
    return sharedPath == null
        ? data
        : rooms.mounts().sharedFolder(doing(), data, sharedPath, specification.ownership());
  }

  /** The host itself is asked: only what it sees there counts. */
  private void checkSeen(Path folder, Path at) {
    var host = new HostAccess(rooms).to(environment);
    if (!rooms.probe().sees(host, at, folder)) {
      throw new DrydockException(
          ErrorCode.MOUNT_FAILED,
          doing(),
          "environment %s (%s) does not see the storage at %s"
              .formatted(environment.name(), environment.address(), at),
          "Check that its user may reach that folder, and that the host does not run in a mount"
              + " namespace of its own.");
    }
  }

  /** Unmounts everything; the data stays. */
  public void unmount() {
    unmountAll(rooms, job, dataset);
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

  /** Unmounts what the catalog knows to be mounted; for that the plugin is not needed. */
  public static void unmountAll(Rooms rooms, RunningJob job, Dataset dataset) {
    rooms.catalog().mounts().of(dataset).forEach(mount -> unmount(rooms, job, mount));
  }

  private static void unmount(Rooms rooms, RunningJob job, MountRecord mount) {
    job.step(
        "unmount " + mount.path(),
        () -> {
          String shared = mount.sharedPath();
          Path data = rooms.storage().dataset(mount.dataset().storageGuid());
          rooms
              .mounts()
              .unmount(
                  "unmounting " + mount.dataset().label(),
                  mount.method(),
                  shared == null ? data : data.resolve(shared),
                  Path.of(mount.path()),
                  mount.restoreFolder());
          rooms.catalog().mounts().remove(mount.path());
        });
  }

  private String doing() {
    return "mounting " + dataset.label();
  }
}

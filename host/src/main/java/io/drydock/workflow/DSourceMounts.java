package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.Environment;
import io.drydock.model.MountRecord;
import io.drydock.model.MountRecord.Method;
import io.drydock.workflow.MountSpecification.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * linked.mount_specification → mount, and unmount: a dSource's storage at the places that its
 * plugin wants.
 */
final class DSourceMounts {
  private final DSourceWork work;
  private final Path dataset;

  DSourceMounts(DSourceWork work) {
    this.work = work;
    this.dataset = work.rooms().storage().dataset(work.dsource().guid());
  }

  /** Asks the plugin where, and mounts there; what is mounted elsewhere is unmounted. */
  void mount() {
    checkSharedFileSystem(doing(), work.staging());
    var specification = MountSpecification.of(doing(), work.mountSpecification(), work.staging());
    unmountAllBut(specification.places());
    work.rooms().mounts().own(doing(), dataset, specification.ownership());
    for (Place place : specification.places()) {
      work.job().step("mount " + place.path(), () -> mount(place, specification));
    }
  }

  /** Storage can be mounted only where this machine's files are seen. */
  static void checkSharedFileSystem(String doing, Environment staging) {
    if (!staging.sharesFileSystem()) {
      throw new DrydockException(
          ErrorCode.FILE_SYSTEM_NOT_SHARED,
          doing,
          "environment %s (%s) does not work on this machine's file system, and this Drydock cannot"
                  .formatted(staging.name(), staging.address())
              + " yet mount storage on another machine",
          "Stage in an environment on this machine; for example one made by `drydock env add NAME`"
              + " without --host.");
    }
  }

  private void mount(Place place, MountSpecification specification) {
    Path at = Path.of(place.path());
    Path folder = folder(place.sharedPath());
    var mounts = work.rooms().mounts();
    checkNotTaken(at);
    mounts.checkPlace(doing(), folder, at);
    boolean hadFolder = mounts.hasFolder(at);
    note(place, mounts.preferredMethod(), hadFolder);
    Method method = mounts.mount(doing(), folder, at, specification.ownership());
    if (method != mounts.preferredMethod()) {
      work.rooms().catalog().mounts().remove(place.path());
      note(place, method, hadFolder);
    }
    checkSeen(folder, at);
  }

  /**
   * Nor may it be inside another dSource's place, or around it: the one's data would turn up in the
   * other's snapshots, and be deleted with it.
   */
  private void checkNotTaken(Path at) {
    for (MountRecord taken : work.rooms().catalog().mounts().all()) {
      if (taken.dsourceId() != work.dsource().id()
          && work.rooms().mounts().overlap(at, Path.of(taken.path()))) {
        throw new DrydockException(
            ErrorCode.MOUNT_LOCATION_UNUSABLE,
            doing(),
            "dSource %s is mounted at %s, and %s overlaps that"
                .formatted(taken.dsource(), taken.path(), at),
            "Link with another mount location, or disable dSource %s.".formatted(taken.dsource()));
      }
    }
  }

  /** Noted before it is done: what a crash leaves behind can be found and unmounted. */
  private void note(Place place, Method method, boolean hadFolder) {
    var mount =
        new MountRecord(
            work.dsource().id(),
            work.dsource().name(),
            place.path(),
            place.sharedPath(),
            method,
            method == Method.LINK && hadFolder);
    work.rooms().catalog().mounts().put(mount, work.staging().number());
  }

  private Path folder(@Nullable String sharedPath) {
    try {
      return sharedPath == null ? dataset : Files.createDirectories(dataset.resolve(sharedPath));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The host itself is asked: only what it sees there counts. */
  private void checkSeen(Path folder, Path at) {
    Environment staging = work.staging();
    var host = new HostAccess(work.rooms()).to(staging);
    if (!work.rooms().probe().sees(host, at, folder)) {
      throw new DrydockException(
          ErrorCode.MOUNT_FAILED,
          doing(),
          "environment %s (%s) does not see the storage at %s"
              .formatted(staging.name(), staging.address(), at),
          "Check that its user may reach that folder, and that the host does not run in a mount"
              + " namespace of its own.");
    }
  }

  /** Unmounts everything; the data stays. */
  void unmount() {
    unmountAllBut(List.of());
  }

  private void unmountAllBut(List<Place> places) {
    List<String> staying = places.stream().map(Place::path).toList();
    for (MountRecord mount : work.rooms().catalog().mounts().of(work.dsource().id())) {
      if (!staying.contains(mount.path())) {
        unmount(work.rooms(), work.job(), work.dsource(), mount);
      }
    }
  }

  /** Unmounts what the catalog knows to be mounted; for that the plugin is not needed. */
  static void unmount(Rooms rooms, RunningJob job, DSource dsource, MountRecord mount) {
    job.step(
        "unmount " + mount.path(),
        () -> {
          String shared = mount.sharedPath();
          Path dataset = rooms.storage().dataset(dsource.guid());
          rooms
              .mounts()
              .unmount(
                  "unmounting dSource " + dsource.name(),
                  mount.method(),
                  shared == null ? dataset : dataset.resolve(shared),
                  Path.of(mount.path()),
                  mount.restoreFolder());
          rooms.catalog().mounts().remove(mount.path());
        });
  }

  private String doing() {
    return "mounting dSource " + work.dsource().name();
  }
}

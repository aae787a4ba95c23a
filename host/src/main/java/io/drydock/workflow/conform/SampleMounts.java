package io.drydock.workflow.conform;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Dataset;
import io.drydock.model.Environment;
import io.drydock.model.MountRecord;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.LocalMounts;
import io.drydock.mount.Share;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The mounts that a plugin asks for: plain folders where it uses the made-up location, and real
 * mounts of an empty folder anywhere else.
 */
final class SampleMounts {
  private static final String DOING = "mounting sample storage";

  private final LocalMounts mounts;
  private final Environment environment;
  private final Path folder;
  private final boolean real;
  private final Path storage;
  private final List<String> remarks;
  private final List<MountRecord> current = new ArrayList<>();
  private final Set<Path> made = new HashSet<>();

  /**
   * @param folder below it lie the made-up locations
   * @param real whether anything is mounted: scripts that do not run need no mounts
   * @param remarks takes what could not be done
   */
  SampleMounts(
      LocalMounts mounts,
      Environment environment,
      Path folder,
      boolean real,
      List<String> remarks) {
    this.mounts = mounts;
    this.environment = environment;
    this.folder = folder;
    this.real = real;
    this.storage = folder.resolve("storage");
    this.remarks = remarks;
  }

  /** What is mounted, and what run_sync copies into. */
  Path storage() {
    try {
      return Files.createDirectories(storage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is mounted now. */
  List<MountRecord> current() {
    return List.copyOf(current);
  }

  /** Mounts what a mount specification asks for. */
  void mount(JsonNode specification) {
    for (JsonNode mount : specification.path("mounts")) {
      String path = mount.path("mountPath").asString();
      String shared = mount.path("sharedPath").asString("");
      try {
        Method method = mount(place(path), shared);
        var dataset = new Dataset(Dataset.Kind.VDB, 0, "sample", "sample");
        current.add(
            new MountRecord(
                dataset,
                environment.number(),
                path,
                shared.isEmpty() ? null : shared,
                method,
                false));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (DrydockException e) {
        remarks.add("%s is where the plugin wants a mount, but %s".formatted(path, e.why()));
      }
    }
  }

  /** Nothing is mounted at a place that is none, or that depends on where Drydock was started. */
  private static Path place(String path) {
    if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
      throw new DrydockException(
          ErrorCode.PLUGIN_RESULT_INVALID, DOING, "it is no absolute path", "Correct the plugin.");
    }
    return Path.of(path).normalize();
  }

  private Method mount(Path place, String shared) throws IOException {
    if (place.startsWith(folder)) {
      Files.createDirectories(place);
      return mounts.preferredMethod();
    }
    if (!real) {
      return mounts.preferredMethod();
    }
    Files.createDirectories(folder(shared));
    Share share = share(place, shared);
    mounts.look(DOING, share);
    if (!Files.exists(place)) {
      made.add(place);
    }
    return mounts.mount(DOING, share, remarks::add);
  }

  private Path folder(String shared) {
    return storage.resolve(shared.replaceFirst("^/+", ""));
  }

  private Share share(Path place, String shared) {
    var owner = new Ownership(environment.uid(), environment.gid());
    return new Share("sample", folder(shared), place.toString(), owner);
  }

  /** Unmounts everything. */
  void unmount() {
    for (MountRecord mount : current) {
      Path place = Path.of(mount.path()).normalize();
      String shared = mount.sharedPath();
      if (real && !place.startsWith(folder)) {
        mounts.unmount(DOING, share(place, shared == null ? "" : shared), mount.method(), false);
        removeIfMade(place);
      }
    }
    current.clear();
  }

  /** An empty folder that was not there before the mount. */
  private void removeIfMade(Path place) {
    try {
      if (made.remove(place)) {
        Files.deleteIfExists(place);
      }
    } catch (IOException e) {
      remarks.add("%s could not be removed again: %s".formatted(place, e.getMessage()));
    }
  }
}

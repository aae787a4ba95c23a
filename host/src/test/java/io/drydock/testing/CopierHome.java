package io.drydock.testing;

import io.drydock.Drydock;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/**
 * A home with a plugin that copies, this machine as the environment {@code here}, and a folder with
 * the file {@code a.txt} as the source config {@code docs}. Closing it deletes its dSources, and
 * with them their mounts.
 */
public final class CopierHome implements AutoCloseable {
  private final Path folder;
  private final Path data;
  private final Drydock drydock;

  private CopierHome(Path folder, PluginFolder plugin, ProgressListener listener) {
    this.folder = folder;
    this.data = folder.resolve("data");
    write("a.txt", "one");
    drydock = Drydock.open(folder.resolve("home"), listener);
    drydock.plugins().add(plugin.folder());
    drydock.environments().addThisMachine("here");
    drydock.sources().add("docs", "copier", "here", null, Map.of("path", data.toString()));
  }

  /** With the plugin that copies. */
  public static CopierHome open(Path folder) {
    return open(folder, PluginFolder.copying(folder.resolve("plugin")), ProgressListener.SILENT);
  }

  /** With a plugin like it. */
  public static CopierHome open(Path folder, PluginFolder plugin, ProgressListener listener) {
    return new CopierHome(folder, plugin, listener);
  }

  /** Writes a file of the source. */
  public void write(String name, String text) {
    try {
      Files.createDirectories(data);
      Files.writeString(data.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Links the folder. */
  public DSource link(String name, Path mountLocation) {
    return link(name, mountLocation.toString());
  }

  /** Links the folder, with a mount location as people may type it. */
  public DSource link(String name, String mountLocation) {
    return drydock.dsources().link(name, "docs", null, Map.of("mountLocation", mountLocation));
  }

  /** The host. */
  public Drydock drydock() {
    return drydock;
  }

  /** The folder that is linked. */
  public Path data() {
    return data;
  }

  /** Where the home is. */
  public Path home() {
    return folder.resolve("home");
  }

  @Override
  public void close() {
    // A VDB may have been made from another's snapshot, and that one was made before it.
    drydock.vdbs().list().stream()
        .sorted(Comparator.comparingLong(Vdb::id).reversed())
        .forEach(vdb -> drydock.vdbs().delete(vdb.name(), true));
    for (DSource dsource : drydock.dsources().list()) {
      drydock.dsources().delete(dsource.name(), true);
    }
    drydock.close();
  }
}

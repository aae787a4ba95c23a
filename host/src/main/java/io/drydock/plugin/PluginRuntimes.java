package io.drydock.plugin;

import io.drydock.dlpx.PluginPython;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.dlpx.PluginSource;
import io.drydock.model.Plugin;
import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plugins that run in this process. A plugin whose files changed since its last call is loaded
 * anew; Python itself starts with the first plugin.
 */
public final class PluginRuntimes implements AutoCloseable {
  private final Path cacheFolder;
  private final List<Path> privateFolders = new ArrayList<>();
  private final Map<String, Running> running = new HashMap<>();
  private @Nullable Python python;

  private record Python(PythonRuntime runtime, PluginPython plugins) {}

  /** A version of a plugin, and how many jobs go on with it. */
  private static final class Running {
    private final Object version;
    private final PluginRuntime runtime;
    private int holders;
    private boolean replaced;

    Running(Object version, PluginRuntime runtime) {
      this.version = version;
      this.runtime = runtime;
    }

    void closeIfUnused() {
      if (replaced && holders == 0) {
        runtime.close();
      }
    }
  }

  /** A running plugin that stays as it is until it is released, even when its files change. */
  public final class Held {
    private final Running held;

    private Held(Running held) {
      this.held = held;
      held.holders++;
    }

    /** The plugin. */
    public PluginRuntime runtime() {
      return held.runtime;
    }

    /** Says that it is not needed any more. */
    public void release() {
      synchronized (PluginRuntimes.this) {
        held.holders--;
        held.closeIfUnused();
      }
    }
  }

  /**
   * @param cacheFolder where Python keeps byte code
   */
  public PluginRuntimes(Path cacheFolder) {
    this.cacheFolder = cacheFolder;
  }

  /** From now on, no link among a plugin's files lets it read this folder. */
  public synchronized void keepPrivate(Path folder) {
    privateFolders.add(folder);
    if (python != null) {
      python.runtime().keepPrivate(folder);
    }
  }

  /**
   * Whether code of a plugin runs on that was told to end, and cannot be ended: only the end of the
   * process frees its thread and memory.
   */
  public synchronized boolean holdAbandonedCode() {
    return python != null && python.runtime().abandoned() > 0;
  }

  /** The running plugin, as its files are now, for one call. */
  public synchronized PluginRuntime of(Plugin plugin) {
    return current(plugin).runtime;
  }

  /** The running plugin, as its files are now, for several calls that belong together. */
  public synchronized Held hold(Plugin plugin) {
    return new Held(current(plugin));
  }

  private Running current(Plugin plugin) {
    Object version = version(plugin);
    Running known = running.get(plugin.id());
    if (known != null && known.version.equals(version)) {
      return known;
    }
    if (known != null) {
      known.replaced = true;
      known.closeIfUnused();
    }
    var fresh = new Running(version, trial(plugin));
    running.put(plugin.id(), fresh);
    return fresh;
  }

  /**
   * A version of a plugin beside the one that runs, for the caller alone, who closes it: it may be
   * refused, and must not have ended the other.
   */
  public synchronized PluginRuntime trial(Plugin plugin) {
    return new PluginRuntime(
        python().plugins(),
        new PluginSource(
            plugin.sourceFolder(),
            plugin.entryPoint(),
            SchemaForm.asUsed(plugin.schema()),
            plugin.type().name(),
            plugin.language()));
  }

  /** Begins to make an interpreter in the background. */
  public synchronized void makeSpare() {
    python().plugins().makeSpare();
  }

  /**
   * From now on an interpreter is made ahead of its need, in the background: for processes that
   * live on.
   */
  public synchronized void keepSpare() {
    python().plugins().keepSpare();
  }

  private Python python() {
    if (python == null) {
      var runtime = new PythonRuntime(cacheFolder);
      privateFolders.forEach(runtime::keepPrivate);
      python = new Python(runtime, new PluginPython(runtime));
    }
    return python;
  }

  /** Equal for equal files: names, sizes and times to the nanosecond, and the schema's text. */
  private static Object version(Plugin plugin) {
    Map<String, String> files = new HashMap<>();
    try {
      Files.walkFileTree(
          plugin.sourceFolder(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.put(file.toString(), attributes.lastModifiedTime() + " " + attributes.size());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look at " + plugin.sourceFolder(), e);
    }
    files.put("", plugin.entryPoint() + " " + plugin.schema());
    return files;
  }

  /** Ends the interpreters of plugins that no job goes on with. */
  public synchronized void endIdle() {
    running
        .values()
        .removeIf(
            known -> {
              known.replaced |= known.holders == 0;
              known.closeIfUnused();
              return known.replaced;
            });
  }

  /** Ends all of them, and Python. */
  @Override
  public synchronized void close() {
    running.values().forEach(known -> known.runtime.close());
    running.clear();
    if (python != null) {
      python.plugins().close();
      python.runtime().close();
      python = null;
    }
  }
}

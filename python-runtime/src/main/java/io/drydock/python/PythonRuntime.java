package io.drydock.python;

import io.drydock.python.internal.Endings;
import io.drydock.python.internal.GraalPyInterpreter;
import io.drydock.python.internal.HostPermissions;
import io.drydock.python.internal.LibraryFolder;
import io.drydock.python.internal.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CopyOnWriteArraySet;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * GraalPy in this process: one engine, made when the first interpreter is asked for, and shared by
 * all of them. Safe for use by many threads.
 */
public final class PythonRuntime implements AutoCloseable {
  /** How long an interpreter that is stopped may take to stop. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Path cacheFolder;
  private final Object starting = new Object();
  private final Endings endings = new Endings(GRACE);
  private final Collection<Path> privateFolders = new CopyOnWriteArraySet<>();
  private @Nullable Engine engine;
  private @Nullable Path border;

  /**
   * @param cacheFolder where byte code and unpacked Python libraries are kept; may be deleted at
   *     any time
   */
  public PythonRuntime(Path cacheFolder) {
    this.cacheFolder = cacheFolder.toAbsolutePath().normalize();
    keepPrivate(this.cacheFolder);
  }

  /** Where things are kept that can be made again; others may have folders of their own in it. */
  public Path cacheFolder() {
    return cacheFolder;
  }

  /** Makes an interpreter. Takes seconds for the first one of a process, much less for the next. */
  public Interpreter newInterpreter(InterpreterSettings settings) {
    // One at a time: two contexts of an engine that write byte code of the same module at once have
    // been seen to fail inside GraalPy.
    synchronized (starting) {
      Place place = Place.in(cacheFolder, border(), privateFolders, endings);
      return GraalPyInterpreter.start(engine(), settings, place);
    }
  }

  /** From now on, no link among a plugin's files makes this folder readable to Python code. */
  public void keepPrivate(Path folder) {
    privateFolders.add(folder.toAbsolutePath().normalize());
    try {
      privateFolders.add(folder.toRealPath());
    } catch (IOException e) {
      // It is not there yet.
    }
  }

  /**
   * How many interpreters were told to end and have not: each holds a thread, which computes
   * something endless, and what it has in memory, until the process ends.
   */
  public int abandoned() {
    return endings.pending();
  }

  /**
   * Unpacks Python files from the class path once, so that they are real files with readable
   * tracebacks.
   *
   * @param owner a class from the same jar as the files
   * @param root the folder in that jar: {@code python}
   * @return the folder to hand to interpreters as a library folder
   */
  public Path unpackLibrary(Class<?> owner, String root) {
    return LibraryFolder.unpack(cacheFolder, owner, root);
  }

  private Path border() {
    if (border == null) {
      border = LibraryFolder.unpack(cacheFolder, PythonRuntime.class, "io/drydock/python/border");
    }
    return border;
  }

  private synchronized Engine engine() {
    if (engine == null) {
      engine = HostPermissions.newEngine();
    }
    return engine;
  }

  /** Ends the engine and everything that still runs in it. */
  @Override
  public synchronized void close() {
    // It would wait for what does not end.
    if (engine != null && endings.pending() == 0) {
      engine.close(true);
    }
    engine = null;
  }
}

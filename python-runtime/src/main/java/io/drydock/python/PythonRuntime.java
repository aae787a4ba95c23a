package io.drydock.python;

import io.drydock.python.internal.CodeFolders;
import io.drydock.python.internal.GraalPyInterpreter;
import io.drydock.python.internal.HostPermissions;
import io.drydock.python.internal.LibraryFolder;
import java.nio.file.Path;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * GraalPy in this process: one engine, made when the first interpreter is asked for, and shared by
 * all of them. Safe for use by many threads.
 */
public final class PythonRuntime implements AutoCloseable {
  private final Path cacheFolder;
  private final Object starting = new Object();
  private @Nullable Engine engine;
  private @Nullable Path border;

  /**
   * @param cacheFolder where byte code and unpacked Python libraries are kept; may be deleted at
   *     any time
   */
  public PythonRuntime(Path cacheFolder) {
    this.cacheFolder = cacheFolder.toAbsolutePath();
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
      return GraalPyInterpreter.start(engine(), settings, CodeFolders.in(cacheFolder), border());
    }
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
    if (engine != null) {
      engine.close(true);
      engine = null;
    }
  }
}

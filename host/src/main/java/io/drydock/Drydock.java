package io.drydock;

import io.drydock.environment.Recording;
import io.drydock.job.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Drydock in this process: the plugins, environments, dSources, VDBs, snapshots and jobs of one
 * home folder. Safe for use by many threads; several processes may have the same home open.
 */
public interface Drydock extends AutoCloseable {
  /** Opens a home, made on demand, without telling anybody about progress. */
  static Drydock open(Path home) {
    return open(home, ProgressListener.SILENT);
  }

  /**
   * Opens a home. Cheap: nothing of Python is started before it is needed.
   *
   * @param home the folder; made, readable for its owner only, where there is none
   * @param listener is told what jobs do
   * @throws io.drydock.error.DrydockException HOME_UNUSABLE, CATALOG_FAILED
   */
  static Drydock open(Path home, ProgressListener listener) {
    return open(home, listener, Recording.NONE);
  }

  /**
   * Opens a home whose hosts' answers are written down, or come from a file.
   *
   * @param recording the environments have to be added without it
   */
  static Drydock open(Path home, ProgressListener listener, Recording recording) {
    return io.drydock.internal.LocalDrydock.open(home, listener, recording);
  }

  /** Begins to start Python in the background and returns at once. */
  static PythonAhead beginPython() {
    return io.drydock.internal.LocalPythonAhead.begin();
  }

  /**
   * Makes the files that each process would else unpack for itself: the database's native library,
   * which the system property {@code org.sqlite.lib.path} has to lead to, and, where native AES is
   * on the class path, its library in the folder {@code crypto}, which {@code java.library.path}
   * has to lead to, beside {@code com.amazon.corretto.crypto.provider.useExternalLib=true}.
   *
   * @param folder is there, and empty
   * @throws IOException when it cannot be written
   */
  static void prepareStart(Path folder) throws IOException {
    io.drydock.internal.PreparedStart.make(folder);
  }

  /**
   * Says that this process lives on: from now on there is one Python interpreter more than is
   * needed, made in the background, so that neither a plugin's first call nor the first one after
   * its files changed waits for it. It takes 4 to 5 MB, and a second or two of one processor now.
   * Not for a process that does one thing and ends.
   */
  void keepPythonReady();

  /**
   * The same home for somebody else in this process, with everything that is warm: interpreters,
   * sessions, the catalog. For programs that serve several callers at once.
   *
   * @param listener is told what that caller's jobs do
   * @param environment the environment variables that scripts on this machine get; not what is
   *     meant for Drydock or its JVM
   * @return works as long as this one is open; closing it closes nothing of this one
   */
  Drydock forCaller(ProgressListener listener, Map<String, String> environment);

  /**
   * Ends interpreters that no job uses, for a process that lives on: the next call of a plugin
   * loads it anew. What they held is garbage afterwards.
   */
  void giveBackMemory();

  /**
   * Whether a process that lives on had better be replaced when it has nothing to do: a job has
   * used up its memory, or a plugin's code that could not be stopped still runs in it.
   */
  boolean isWorn();

  /** The folder. */
  Path home();

  /** The plugins. */
  Plugins plugins();

  /** What a plugin's author does before the plugin is added. */
  Authoring authoring();

  /** The environments. */
  Environments environments();

  /** The vaults that credentials come from. */
  Vaults vaults();

  /** The source configs. */
  Sources sources();

  /** The dSources. */
  DSources dsources();

  /** The VDBs. */
  Vdbs vdbs();

  /** dSources and VDBs as families. */
  Datasets datasets();

  /** The snapshots. */
  Snapshots snapshots();

  /** Where the data of dSources, VDBs and snapshots is kept. */
  Storage storage();

  /** The jobs. */
  Jobs jobs();

  /**
   * Calls what plugins want to be called between syncs, until it is closed: status and worker of
   * everything that is enabled at an interval, and its size at another. Several processes may tend
   * a home; each time is one process's turn.
   *
   * @param every how long after the last time status and worker are called again
   * @param sizesEvery the same for sizes
   */
  Tending tend(Duration every, Duration sizesEvery);

  /** Ends interpreters and sessions. */
  @Override
  void close();
}

package io.drydock.python.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;

/**
 * What Python code may do in this process: use the network and the files of a {@link
 * ClosedFileSystem}, start threads; no processes of its own, no environment variables (they hold
 * the user's secrets), no Java classes, no native code.
 */
public final class HostPermissions {
  private HostPermissions() {}

  /** The engine that all interpreters of a runtime share. */
  public static Engine newEngine() {
    return Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
  }

  static Context newContext(
      Engine engine,
      ClosedFileSystem files,
      Path workingDirectory,
      Path bytecode,
      OutputStream out,
      OutputStream err) {
    return Context.newBuilder("python")
        .engine(engine)
        .allowHostAccess(HostAccess.EXPLICIT)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowIO(IOAccess.newBuilder().fileSystem(files).allowHostSocketAccess(true).build())
        .allowCreateProcess(false)
        .allowNativeAccess(false)
        .allowCreateThread(true)
        .allowExperimentalOptions(true)
        .currentWorkingDirectory(workingDirectory)
        // The other one asks the operating system, past the file system.
        .option("python.PosixModuleBackend", "java")
        .option("python.DontWriteBytecodeFlag", "false")
        .option("python.PyCachePrefix", bytecode.toString())
        .in(InputStream.nullInputStream())
        .out(out)
        .err(err)
        .build();
  }
}

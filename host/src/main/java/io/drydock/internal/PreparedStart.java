package io.drydock.internal;

import io.drydock.catalog.DriverLibrary;
import io.drydock.environment.ssh.NativeAes;
import java.io.IOException;
import java.nio.file.Path;

/** What is made once so that processes start sooner. */
public final class PreparedStart {
  private PreparedStart() {}

  /** See {@link io.drydock.Drydock#prepareStart}. */
  public static void make(Path folder) throws IOException {
    DriverLibrary.unpack(folder);
    NativeAes.unpack(folder.resolve("crypto"));
  }
}

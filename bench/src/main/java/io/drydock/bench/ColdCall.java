package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One call in a fresh process, without the command line and without a home: what of a cold start is
 * Java's and GraalPy's. {@code bench/run} times the whole process.
 */
public final class ColdCall {
  private ColdCall() {}

  /** Takes the plugin's folder and a cache folder. */
  public static void main(String[] args) throws IOException {
    try (var plugin = new BenchPlugin(Path.of(args[0]), Path.of(args[1]))) {
      plugin.callStatus();
    }
  }
}

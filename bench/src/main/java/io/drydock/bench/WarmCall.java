package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Calls an operation that does nothing many times, and prints the median time of a call in
 * microseconds. A harness of our own instead of a benchmark framework's: the other side of the
 * comparison is a Python process that counts in just the same way.
 */
public final class WarmCall {
  private WarmCall() {}

  /** Takes the plugin's folder, a cache folder, calls to warm up, and calls to measure. */
  public static void main(String[] args) throws IOException {
    try (var plugin = new BenchPlugin(Path.of(args[0]), Path.of(args[1]))) {
      measure(plugin, Integer.parseInt(args[2]));
      long[] times = measure(plugin, Integer.parseInt(args[3]));
      System.out.println(median(times) / 1000.0);
    }
  }

  private static long[] measure(BenchPlugin plugin, int calls) {
    long[] times = new long[calls];
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      plugin.callStatus();
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}

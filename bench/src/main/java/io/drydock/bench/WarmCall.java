package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Calls an operation many times, and prints the median time of a call in microseconds. A harness of
 * our own instead of a benchmark framework's: the other side of the comparison is a Python process
 * that counts in just the same way.
 */
public final class WarmCall {
  private WarmCall() {}

  /**
   * Takes the plugin's folder, a cache folder, calls to warm up, calls to measure, and status or
   * worker.
   */
  public static void main(String[] args) throws IOException {
    try (var plugin = new BenchPlugin(Path.of(args[0]), Path.of(args[1]))) {
      Runnable call =
          switch (args[4]) {
            case "status" -> plugin::callStatus;
            case "worker" -> plugin::callWorker;
            default -> throw new IllegalArgumentException(args[4]);
          };
      measure(call, Integer.parseInt(args[2]));
      long[] times = measure(call, Integer.parseInt(args[3]));
      System.out.println(median(times) / 1000.0);
    }
  }

  private static long[] measure(Runnable call, int calls) {
    long[] times = new long[calls];
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      call.run();
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

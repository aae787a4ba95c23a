package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Calls an operation that computes, and prints how many milliseconds each call took, as JSON. */
public final class CpuCall {
  private CpuCall() {}

  /** Takes the plugin's folder, a cache folder, and how many calls. */
  public static void main(String[] args) throws IOException {
    List<Double> times = new ArrayList<>();
    try (var plugin = new BenchPlugin(Path.of(args[0]), Path.of(args[1]))) {
      String expected = plugin.callSourceSize();
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        long start = System.nanoTime();
        String found = plugin.callSourceSize();
        times.add((System.nanoTime() - start) / 1e6);
        if (!found.equals(expected)) {
          throw new IllegalStateException(found + " instead of " + expected);
        }
      }
    }
    System.out.println(JsonMapper.shared().writeValueAsString(times));
  }
}

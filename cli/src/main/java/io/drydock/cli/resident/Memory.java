package io.drydock.cli.resident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process has, in bytes. */
final class Memory {
  private Memory() {}

  /** The heap in use. */
  static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** How large the heap may become. */
  static long heapLimit() {
    return Runtime.getRuntime().maxMemory();
  }

  /** The machine's memory that the process has now, as Linux tells; 0 elsewhere. */
  static long ofProcess() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException notToBeSeen) {
      return 0;
    }
    return 0;
  }
}

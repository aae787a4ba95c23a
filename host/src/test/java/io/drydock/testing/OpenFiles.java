package io.drydock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What processes have open. */
public final class OpenFiles {
  private OpenFiles() {}

  /** Pipes, sockets and outputs that a process has in common with this one. */
  public static Set<String> sharedWithUs(ProcessHandle process) {
    Set<String> ours = of(ProcessHandle.current());
    return of(process).stream()
        .filter(ours::contains)
        .filter(file -> !file.equals("/dev/null"))
        // These have no names of their own: each process's are called alike.
        .filter(file -> !file.startsWith("anon_inode:"))
        .collect(Collectors.toSet());
  }

  private static Set<String> of(ProcessHandle process) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.map(OpenFiles::target).collect(Collectors.toSet());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException closed) {
      return "";
    }
  }
}

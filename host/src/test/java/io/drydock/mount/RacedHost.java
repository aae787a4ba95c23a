package io.drydock.mount;

import io.drydock.environment.shell.LocalHost;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * This machine with somebody on it who is as quick as can be: just before one of the programs that
 * a script starts, always the same one, something else happens.
 */
final class RacedHost {
  /** Those that do something; or, for a thorough test, all. */
  private static final List<String> PROGRAMS =
      Boolean.getBoolean("drydock.thorough")
          ? List.of(
              "basename",
              "cat",
              "chown",
              "dirname",
              "env",
              "id",
              "ln",
              "ls",
              "mkdir",
              "mktemp",
              "mount",
              "readlink",
              "rm",
              "rmdir",
              "sed",
              "stat",
              "timeout",
              "umount")
          : List.of("chown", "ln", "ls", "mkdir", "mount", "rm", "rmdir", "umount");

  private static final String WRAPPER =
      """
      #!/bin/bash
      exec 9>>'%1$s/lock'; flock 9
      count=$(<'%1$s/count'); echo $((count + 1)) >'%1$s/count'
      if [ "$count" = "$(<'%1$s/moment')" ]; then PATH=/usr/bin:/bin bash '%1$s/happens' >&2 9>&-; fi
      exec 9>&-
      exec %2$s "$@"
      """;

  private final Path folder;

  /**
   * @param folder a folder of its own
   * @param happens what happens, as a script
   */
  RacedHost(Path folder, String happens) throws IOException {
    this.folder = folder;
    Path programs = Files.createDirectories(folder.resolve("programs"));
    for (String program : PROGRAMS) {
      Path wrapper = programs.resolve(program);
      Files.writeString(wrapper, WRAPPER.formatted(folder, Tool.named(program).path()));
      Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(folder.resolve("happens"), "set -e\n" + happens);
  }

  /** The way to it. */
  LocalHost host() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.merge("PATH", "", (path, none) -> folder.resolve("programs") + ":" + path);
    return new LocalHost(environment);
  }

  /** From now on, it happens before the program with this number. */
  void happensBefore(int program) throws IOException {
    Files.writeString(folder.resolve("moment"), Integer.toString(program));
    Files.writeString(folder.resolve("count"), "0");
  }

  /** How many programs have been started since then. */
  int programs() throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve("count")).strip());
  }
}

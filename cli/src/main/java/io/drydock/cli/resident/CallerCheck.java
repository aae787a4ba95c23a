package io.drydock.cli.resident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a command may run in this process: where it would do something else than in a process of
 * its own, it may not.
 */
final class CallerCheck {
  /**
   * What the program itself and its JVM go by. Not PATH, which changes with every virtual
   * environment: scripts get the caller's.
   */
  private static final List<String> VARIABLES =
      List.of(
          "HOME",
          "TMPDIR",
          "TZ",
          "LANG",
          "LC_ALL",
          "LC_CTYPE",
          "XDG_CACHE_HOME",
          "DRYDOCK_JAVA_OPTIONS",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS");

  /** Of a process, as Linux has them: children inherit them. */
  private static final Set<String> INHERITED = Set.of("Umask:", "Uid:", "Gid:", "Groups:");

  private final String build;
  private final Path jdk = Path.of(System.getProperty("java.home", ""));
  private final Path self = Path.of("/proc/self");

  /**
   * @param build of this program
   */
  CallerCheck(String build) {
    this.build = build;
  }

  /** Whether the program or its JDK is another than this process was started from. */
  boolean isOfAnotherProgram(Request request) {
    return !request.build().equals(build) || !isOurJdk(request.jdk());
  }

  private boolean isOurJdk(Path folder) {
    try {
      return Files.isSameFile(folder, jdk);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether the command would find this process's surroundings other than its own. */
  boolean livesElsewhere(Request request) {
    for (String variable : VARIABLES) {
      if (!Objects.equals(request.environment().get(variable), System.getenv(variable))) {
        return true;
      }
    }
    Path caller = Path.of("/proc", Long.toString(request.process()));
    try {
      return Files.exists(self)
          && !(sameLink(caller, "ns/mnt")
              && sameLink(caller, "root")
              && inherited(caller).equals(inherited(self)));
    } catch (IOException gone) {
      return true;
    }
  }

  private boolean sameLink(Path caller, String name) throws IOException {
    return Files.readSymbolicLink(caller.resolve(name))
        .equals(Files.readSymbolicLink(self.resolve(name)));
  }

  private static List<String> inherited(Path process) throws IOException {
    try (Stream<String> lines = Files.lines(process.resolve("status"))) {
      return lines.filter(CallerCheck::isInherited).toList();
    }
  }

  private static boolean isInherited(String line) {
    return INHERITED.contains(line.substring(0, line.indexOf(':') + 1));
  }
}

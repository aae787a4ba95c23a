package io.drydock.environment.rsync;

import java.util.List;

/**
 * How rsync ended.
 *
 * @param exitCode its exit code
 * @param errors what both sides said on standard error, shortened
 */
record RsyncEnd(int exitCode, String errors) {
  private static final int UNSUPPORTED = 4;
  private static final int PARTIAL = 23;
  private static final int VANISHED = 24;

  private static final List<String> OF_ATTRIBUTES =
      List.of("setxattr", "getxattr", "listxattr", "sys_acl_", "set_acl", "get_acl", "xattr");

  /** What rsync says of a file that became another one while it was copied. */
  private static final List<String> OF_CHANGES =
      List.of("failed verification", "file has vanished", "some files vanished", "rsync error:");

  /** Whether ACLs and extended attributes are what one of the two sides cannot do. */
  boolean lacksAttributes() {
    // The other side's reason; this one only notices that it is gone.
    boolean refused =
        exitCode != 0
            && (errors.contains("not supported on this") || errors.contains("unknown option"));
    return refused
        || exitCode == UNSUPPORTED
        || (exitCode == PARTIAL && allLinesAre(OF_ATTRIBUTES));
  }

  /** Whether all that went wrong is that files changed or vanished meanwhile. */
  boolean onlySawChanges() {
    return exitCode == VANISHED || (exitCode == PARTIAL && allLinesAre(OF_CHANGES));
  }

  private boolean allLinesAre(List<String> words) {
    List<String> lines =
        errors.lines().filter(line -> !line.isBlank() && !line.contains("rsync error:")).toList();
    return !lines.isEmpty()
        && lines.stream().allMatch(line -> words.stream().anyMatch(line::contains));
  }
}

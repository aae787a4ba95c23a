package io.drydock.storage.internal;

import io.drydock.model.SpaceUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures the disk space of trees, from what the file system says of each file's extents. */
public final class DiskSpace {
  /** {@code 0: 0.. 4095: 13631488.. 13635583: 4096: last,shared,eof}, in bytes. */
  private static final Pattern EXTENT =
      Pattern.compile("\\s*\\d+:\\s*\\d+\\.\\.\\s*\\d+:\\s*\\d+\\.\\.\\s*\\d+:\\s*(\\d+):(.*)");

  private DiskSpace() {}

  /**
   * Measures a tree; a file with several names in it counts once.
   *
   * @param mayShare whether its blocks may be those of other trees, too
   */
  public static SpaceUse of(Path tree, boolean mayShare) throws IOException {
    return mayShare ? extents(tree) : new SpaceUse(blocks(tree), 0);
  }

  private static long blocks(Path tree) throws IOException {
    String said = HostCommand.run(List.of("du", "-s", "-k"), tree.toString());
    return 1024 * Long.parseLong(said.substring(0, said.indexOf('\t')));
  }

  private static SpaceUse extents(Path tree) throws IOException {
    // What was just written has no place on the disk before.
    HostCommand.run(List.of("sync", "-f"), tree.toString());
    String said = HostCommand.forAll(List.of("filefrag", "-v", "-b1"), filesOf(tree));
    return said.lines()
        .map(EXTENT::matcher)
        .filter(Matcher::matches)
        .map(DiskSpace::extent)
        .reduce(SpaceUse.NONE, SpaceUse::plus);
  }

  private static Collection<String> filesOf(Path tree) throws IOException {
    Map<String, String> byInode = new HashMap<>();
    for (String line :
        HostCommand.names(
            List.of(
                "find", tree.toString(), "-type", "f", "-size", "+0c", "-printf", "%i %p\\0"))) {
      int blank = line.indexOf(' ');
      byInode.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return byInode.values();
  }

  private static SpaceUse extent(Matcher line) {
    long length = Long.parseLong(line.group(1));
    String flags = line.group(2);
    if (flags.contains("inline")) {
      return SpaceUse.NONE;
    }
    return flags.contains("shared") ? new SpaceUse(0, length) : new SpaceUse(length, 0);
  }
}

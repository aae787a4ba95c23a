package io.drydock.environment.rsync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How rsync's own way to another machine becomes ours. rsync starts a program that it takes for
 * ssh; that one finds the streams of the process that Drydock started at the descriptors 3 and 4,
 * says there what rsync wants to have started on the host, and then carries bytes. No file, socket
 * or login is needed for that.
 */
final class Relay {
  private static final String VARIABLE = "DRYDOCK_RELAY";

  /** Ends when Drydock has no more bytes for rsync; keeps open nothing that others wait for. */
  private static final String PROGRAM =
      "shift; printf '%s\\0' \"$@\" '' >&4; exec 5<&0; "
          + "cat <&3 3<&- 4>&- 5<&- & down=$!; "
          + "cat <&5 >&4 3<&- 4>&- 5<&- & up=$!; "
          + "exec 3<&- 4>&- 5<&- </dev/null >/dev/null; "
          + "wait $down; kill $up 2>/dev/null; exit 0";

  /** rsync's own exit codes are smaller. */
  static final int NO_RSYNC = 127;

  private static final String START =
      "command -v rsync >/dev/null || exit 127; exec 3<&0 4>&1 </dev/null >/dev/null; "
          + "exec rsync \"$@\"";

  private Relay() {}

  /** The words that start rsync on this machine. */
  static List<String> words(List<String> options, String from, String to) {
    var words = new ArrayList<>(List.of("bash", "--norc", "-c", START, "drydock"));
    words.add("--rsh=bash --norc -c 'eval \"$" + VARIABLE + "\"' drydock-relay");
    // Else the relay's streams do not wait, which cat takes for failures.
    words.add("--blocking-io");
    words.addAll(options);
    words.add("source:" + from);
    words.add(to);
    return words;
  }

  /** rsync's environment: nothing of the user's, whose variables may change what rsync does. */
  static Map<String, String> environment() {
    String path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    return Map.of("PATH", path, "LC_ALL", "C.UTF-8", VARIABLE, PROGRAM);
  }

  /** What rsync wants to have started on the host; empty when it ended before it said so. */
  static List<String> wanted(InputStream fromRsync) throws IOException {
    List<String> words = new ArrayList<>();
    var word = new ByteArrayOutputStream();
    for (int next = fromRsync.read(); next != -1; next = fromRsync.read()) {
      if (next != 0) {
        word.write(next);
      } else if (word.size() == 0) {
        return words;
      } else {
        words.add(word.toString(StandardCharsets.UTF_8));
        word.reset();
      }
    }
    return List.of();
  }
}

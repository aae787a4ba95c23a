package io.drydock.mount.internal;

import io.drydock.environment.CommandResult;
import io.drydock.environment.HostConnection;
import io.drydock.environment.OwnScript;
import io.drydock.mount.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Drydock's scripts about the places of one host. */
public final class HostScripts {
  private final HostConnection host;

  /** Scripts that run on this host. */
  public HostScripts(HostConnection host) {
    this.host = host;
  }

  /** The host. */
  public HostConnection host() {
    return host;
  }

  private static OwnScript script(String file) {
    return OwnScript.of(HostScripts.class, OwnScript.HELD, "common.sh", file);
  }

  /**
   * What is at the place of a share.
   *
   * @param mark how a mount of ours is told from others
   */
  public PlaceReport look(Share share, MountMark mark) {
    return PlaceReport.of(script("look-at-place.sh").ask(host, variables(share, mark.variables())));
  }

  /**
   * Runs a script that mounts, or prepares it.
   *
   * @throws IOException with what it said, when it does not end well
   */
  public Map<String, String> run(String file, Share share, Map<String, String> more)
      throws IOException {
    CommandResult result = script(file).run(host, variables(share, more));
    if (!result.succeeded()) {
      String said = result.stderr().strip();
      throw new IOException(said.isEmpty() ? "it ended with " + result.exit() : said);
    }
    return OwnScript.facts(result.stdout());
  }

  private static Map<String, String> variables(Share share, Map<String, String> more) {
    var variables = new HashMap<>(more);
    // Without a slash at its end, or two in the middle.
    variables.put("PLACE", Path.of(share.place()).toString());
    variables.put("OWNER", share.owner().uid() + ":" + share.owner().gid());
    return variables;
  }

  /**
   * Takes a mount of ours away.
   *
   * @param keys the folder with the keys to it, which goes too; empty for none
   * @throws IOException when it is busy, or another mount is above it
   */
  public void unmount(Share share, MountMark mark, String keys) throws IOException {
    var variables = new HashMap<>(mark.variables());
    variables.put("FOLDER", keys);
    Map<String, String> said = run("unmount.sh", share, variables);
    String by = said.getOrDefault("by", "");
    switch (said.getOrDefault("state", "")) {
      case "gone" -> {}
      case "covered" ->
          throw new IOException(
              "another mount is above it (%s); unmount that one first".formatted(by));
      default -> throw new IOException(busy(by, said.getOrDefault("said", "")));
    }
  }

  private static String busy(String processes, String said) {
    return processes.isEmpty()
        ? said.strip()
        : "%s; these processes work in it: %s".formatted(said.strip(), processes);
  }
}

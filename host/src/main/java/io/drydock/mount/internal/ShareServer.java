package io.drydock.mount.internal;

import io.drydock.environment.CommandResult;
import io.drydock.environment.HostConnection;
import io.drydock.environment.OwnScript;
import io.drydock.mount.Share;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of this machine that offers shares to other hosts, and outlives the process that started
 * it. What it offers is kept beside it, so that it can be started again as it was.
 */
final class ShareServer {
  private final HostConnection here;
  private final Path folder;
  private final OwnScript script;
  private @Nullable String obstacle;

  /**
   * @param here this machine
   * @param folder its own folder, below the home
   * @param script what adds and removes shares, and starts it
   */
  ShareServer(HostConnection here, Path folder, String script) {
    this.here = here;
    this.folder = folder;
    this.script = OwnScript.of(ShareServer.class, OwnScript.HELD, "serve-common.sh", script);
  }

  /**
   * Offers a share, and sees that the server runs.
   *
   * @return what the host needs to get it
   */
  Map<String, String> add(Share share, Map<String, String> how) throws NotToBeHadException {
    var variables = new HashMap<>(how);
    variables.put("SHARE", share.id());
    variables.put("FOLDER", share.folder().toString());
    return run("add", variables);
  }

  /** Why this machine cannot run it; empty when it can. Found out once. */
  synchronized String obstacle() {
    String known = obstacle;
    if (known == null) {
      known = askObstacle();
      obstacle = known;
    }
    return known;
  }

  private String askObstacle() {
    try {
      run("check", Map.of());
      return "";
    } catch (NotToBeHadException e) {
      return e.reason();
    }
  }

  /** Offers it no longer; the server ends when it offers nothing any more. */
  void remove(Share share) {
    try {
      if (Files.isDirectory(folder)) {
        run("remove", Map.of("SHARE", share.id()));
      }
    } catch (NotToBeHadException cannotServe) {
      // Then it does not offer it either.
    }
  }

  /** Sees that it runs, when it offers something: it may have died, or this machine rebooted. */
  void ensure() throws NotToBeHadException {
    if (Files.isDirectory(folder)) {
      run("ensure", Map.of());
    }
  }

  private Map<String, String> run(String action, Map<String, String> more)
      throws NotToBeHadException {
    var variables = new HashMap<>(more);
    variables.put("ACTION", action);
    variables.put("HOME_OF_IT", folder.toString());
    variables.put("PORT", Integer.toString(freePort()));
    CommandResult result = script.run(here, variables);
    Map<String, String> said = OwnScript.facts(result.stdout());
    String obstacle = said.getOrDefault("obstacle", "");
    if (!obstacle.isEmpty() || !result.succeeded()) {
      throw new NotToBeHadException(
          "on this machine, " + (obstacle.isEmpty() ? result.stderr().strip() : obstacle.strip()));
    }
    return said;
  }

  /** For a server that has no port yet. */
  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      return 0;
    }
  }
}

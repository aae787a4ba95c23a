package io.drydock.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A command in a home that has a resident host, or is about to have one. Whatever is the matter
 * with the host, the command is run: by the host, or else by a process of its own. The launcher
 * starts this, in the folder of the socket, with what it knows as system properties.
 */
public final class Client {
  private Client() {}

  /** Runs a command line and ends with its exit code. */
  public static void main(String[] words) {
    // At once: an orderly exit would only look for somebody who wants to log it.
    Runtime.getRuntime().halt(run(List.of(words)));
  }

  /** Runs a command line; its exit code. */
  static int run(List<String> words) {
    try {
      return run(new OwnProcess(property("launcher"), property("directory"), words), words);
    } catch (IOException e) {
      System.err.println("drydock: the program cannot be started: " + e.getMessage());
      return 1;
    }
  }

  private static int run(OwnProcess own, List<String> words) throws IOException {
    Path socket = Path.of(property("socket"));
    long starting = Long.getLong("drydock.starting", 0);
    Wire wire = new Door(socket, starting).open();
    if (wire == null && starting == 0) {
      // Left by a host that was killed. Without it, the launcher sees that there is none.
      Files.deleteIfExists(socket);
      return own.startAgain();
    }
    if (wire == null) {
      return own.run();
    }
    Request request =
        new Request(
            property("build"),
            System.getProperty("java.home", ""),
            Long.getLong("drydock.process", 0),
            property("terminals"),
            property("directory"),
            words,
            System.getenv());
    int exitCode = new Conversation(wire).run(request);
    if (exitCode == Conversation.NOT_TAKEN) {
      return own.run();
    }
    return exitCode == Conversation.LOST ? own.afterLoss() : exitCode;
  }

  private static String property(String name) {
    return System.getProperty("drydock." + name, "");
  }
}

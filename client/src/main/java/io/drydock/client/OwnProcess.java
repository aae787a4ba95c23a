package io.drydock.client;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command without the resident host, in a process of its own. */
final class OwnProcess {
  private final String launcher;
  private final String directory;
  private final List<String> words;

  /**
   * @param launcher the program
   * @param directory where the command was typed
   * @param words the command line
   */
  OwnProcess(String launcher, String directory, List<String> words) {
    this.launcher = launcher;
    this.directory = directory;
    this.words = words;
  }

  /** Runs it; its exit code. */
  int run() throws IOException {
    return run(words, "no");
  }

  /** Asks the launcher again, which may start another host; the exit code. */
  int startAgain() throws IOException {
    return run(words, System.getenv().getOrDefault("DRYDOCK_DAEMON", "yes"));
  }

  /**
   * The host ended while it ran the command. A command that only looks is run again; of any other
   * nobody knows how far it came, and that is told.
   */
  int afterLoss() throws IOException {
    if (words.contains("list") || words.contains("show") || words.contains("tree")) {
      return run();
    }
    List<String> tell = new ArrayList<>();
    tell.add("daemon");
    tell.add("lost");
    if (words.contains("--json")) {
      tell.add("--json");
    }
    return run(tell, "no");
  }

  private int run(List<String> what, String daemon) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(launcher);
    line.addAll(what);
    ProcessBuilder builder = new ProcessBuilder(line).directory(new File(directory)).inheritIO();
    builder.environment().put("DRYDOCK_DAEMON", daemon);
    Process process = builder.start();
    // Ctrl-C reaches it by itself; what is sent to this process alone does not.
    Runtime.getRuntime().addShutdownHook(new Ending(process));
    return process.onExit().join().exitValue();
  }

  private static final class Ending extends Thread {
    private final Process process;

    Ending(Process process) {
      this.process = process;
    }

    @Override
    public void run() {
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

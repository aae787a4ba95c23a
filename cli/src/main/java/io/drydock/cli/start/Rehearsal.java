package io.drydock.cli.start;

import io.drydock.Drydock;
import io.drydock.cli.Main;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs typical commands in one process, so that the JVM sees which classes they need, and keeps
 * them. The home that they work in is the environment's, and is thrown away afterwards.
 */
public final class Rehearsal {
  private static final Map<String, List<String>> COMMANDS =
      Map.of(
          "unpack",
          List.of("plugin list"),
          "operation",
          List.of(
              "--home HOME demo",
              "dsource enable ship-log",
              "dsource status ship-log",
              "dsource sync ship-log",
              "dsource disable ship-log"),
          // Nothing that needs picocli or JDBI: every class that is in a cache costs each start.
          "plain",
          List.of(
              "plugin list", "snapshot list", "snapshot list ship-log", "job list", "job show 1"),
          "quick",
          List.of(
              "--help",
              "--version",
              "help plugin list",
              "plugin list --help",
              "plugin list",
              "plugin list --json",
              "plugin show directory",
              "env list",
              "source list",
              "dsource list",
              "dsource show ship-log",
              "vdb list",
              "dataset tree",
              "snapshot list ship-log",
              "snapshot show 1",
              "job list",
              "job show 1 --log",
              "job show 1 --json",
              "storage show",
              "plugin lisst"));

  private Rehearsal() {}

  /**
   * Runs the commands of a kind, or makes the files that commands would each have to unpack.
   *
   * @param args the kind, and the folder of what is prepared
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    if (args[0].equals("unpack")) {
      Drydock.prepareStart(Path.of(args[1]));
      HelpTexts.write(Path.of(args[1]).resolve("help"));
    }
    try (var nowhere = nowhere();
        var nothing = new BufferedReader(Reader.nullReader())) {
      var streams = new Streams(nothing, nowhere, nowhere, false, false);
      for (String command : COMMANDS.getOrDefault(args[0], List.of())) {
        String line = command.replace("HOME", environment.getOrDefault("DRYDOCK_HOME", ""));
        List<String> words = List.of(line.split(" "));
        Main.run(words, new Session(streams, Foresight.surroundings(words, environment)));
      }
    }
    System.exit(0);
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  }
}

package io.drydock.cli.start;

import io.drydock.cli.command.CommandTree;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The help of every command, written once for each build, so that the launcher can show it without
 * a JVM.
 */
final class HelpTexts {
  private HelpTexts() {}

  /**
   * Writes a file for each command, named like {@code drydock.plugin.list}, below {@code plain} and
   * {@code coloured}.
   */
  static void write(Path folder) throws IOException {
    var session = new Session(Streams.ofProcess(Map.of()), Surroundings.here(Map.of()));
    CommandLine tree = CommandTree.of(session);
    write(tree, Files.createDirectories(folder.resolve("plain")), Ansi.OFF);
    write(tree, Files.createDirectories(folder.resolve("coloured")), Ansi.ON);
  }

  private static void write(CommandLine command, Path folder, Ansi ansi) throws IOException {
    String name = command.getCommandSpec().qualifiedName(".");
    Files.writeString(folder.resolve(name), command.getUsageMessage(ansi));
    for (CommandLine below : command.getSubcommands().values()) {
      write(below, folder, ansi);
    }
  }
}

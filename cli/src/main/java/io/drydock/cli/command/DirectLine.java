package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import io.drydock.cli.session.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line that is nothing but names of commands, operands, {@code --home DIR} and {@code
 * --json}.
 *
 * @param command has taken its operands
 * @param settings the global options
 */
record DirectLine(DirectCommand command, Settings settings) {
  /** Reads a line; null where it takes picocli to understand it or to say what is wrong. */
  static @Nullable DirectLine read(Session session, List<String> line) {
    List<String> words = new ArrayList<>();
    Settings settings = options(line, words);
    if (settings == null) {
      return null;
    }
    DirectCommand command = command(session, words);
    return command == null ? null : new DirectLine(command, settings);
  }

  private static @Nullable Settings options(List<String> line, List<String> words) {
    Path home = null;
    boolean json = false;
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (word.equals("--json") && !json) {
        json = true;
      } else if (word.equals("--home") && home == null && i + 1 < line.size()) {
        home = path(line.get(++i));
        if (home == null) {
          return null;
        }
      } else if (word.isEmpty() || word.startsWith("-")) {
        return null;
      } else {
        words.add(word);
      }
    }
    return new Settings(home, false, json);
  }

  private static @Nullable Path path(String word) {
    try {
      return word.isEmpty() || word.startsWith("-") ? null : Path.of(word);
    } catch (InvalidPathException notAPath) {
      return null;
    }
  }

  private static @Nullable DirectCommand command(Session session, List<String> words) {
    List<Subcommand> group = RootCommand.below(session.isShell());
    for (int i = 0; i < words.size(); i++) {
      Class<?> type = below(group, words.get(i));
      if (type == null) {
        return null;
      }
      if (DirectCommand.class.isAssignableFrom(type)) {
        var command = (DirectCommand) create(session, type);
        return command.takes(words.subList(i + 1, words.size())) ? command : null;
      }
      if (!CommandGroup.class.isAssignableFrom(type)) {
        return null;
      }
      group = ((CommandGroup) create(session, type)).subcommands();
    }
    return null;
  }

  private static @Nullable Class<?> below(List<Subcommand> group, String name) {
    for (Subcommand subcommand : group) {
      if (subcommand.name().equals(name)) {
        return subcommand.type();
      }
    }
    return null;
  }

  private static Object create(Session session, Class<?> type) {
    try {
      return new SessionFactory(session).create(type);
    } catch (Exception e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}

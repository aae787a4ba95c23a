package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help dsource link}: picocli's own goes only one level deep. */
@Command(
    name = "help",
    description = "Show help with a command.",
    footer = {"  drydock help", "  drydock help dsource link"})
final class HelpCommand implements Runnable {
  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command's words.")
  private List<String> words = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Session session;

  HelpCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    CommandLine found = spec.root().commandLine();
    for (String word : words) {
      CommandLine next = found.getSubcommands().get(word);
      if (next == null) {
        String name = found.getCommandSpec().qualifiedName();
        throw new ParameterException(found, "There is no command '%s %s'".formatted(name, word));
      }
      found = next;
    }
    found.usage(session.streams().out());
  }
}

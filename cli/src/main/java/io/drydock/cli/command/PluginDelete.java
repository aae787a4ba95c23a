package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code drydock plugin delete}. */
@Command(
    name = "delete",
    description = "Forget a plugin that nothing was made with; its files stay.",
    footer = "  drydock plugin delete first")
final class PluginDelete implements Runnable {
  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.Plugins.class,
      description = "The plugin's name.")
  private String name = "";

  private final Session session;

  PluginDelete(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.drydock().plugins().delete(name);
    session
        .printer()
        .done("Deleted plugin %s.".formatted(name), Fields.none().with("deleted", name));
  }
}

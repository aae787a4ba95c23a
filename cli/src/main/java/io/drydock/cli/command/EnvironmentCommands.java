package io.drydock.cli.command;

import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.EnvironmentView;
import io.drydock.cli.view.RepositoryView;
import io.drydock.model.Environment;
import io.drydock.model.Repository;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code drydock env …}. */
@Command(
    name = "env",
    description = "Add environments (a host and a user) and look at them.",
    footer = {"  drydock env add here", "  drydock env list"})
final class EnvironmentCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("add", EnvironmentAdd.class),
        new Subcommand("list", Listing.class),
        new Subcommand("refresh", Refresh.class));
  }

  @Command(
      name = "list",
      description = "List the environments.",
      footer = {"  drydock env list", "  drydock env list --json"})
  static final class Listing implements DirectCommand {
    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<Environment> environments = session.drydock().environments().list();
      String none =
          "There are no environments yet. Add this machine: " + session.commandLine("env add NAME");
      session.printer().list(new EnvironmentView(), environments, none);
    }
  }

  @Command(
      name = "refresh",
      description = "Look at a host again, let all plugins discover it, and list what they found.",
      footer = "  drydock env refresh db1")
  static final class Refresh implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Environments.class,
        description = "The environment's name.")
    private String name = "";

    private final Session session;

    Refresh(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<Repository> repositories = session.drydock().environments().refresh(name);
      String found = Wording.count(repositories.size(), "repository", "repositories");
      session.printer().remark("Found %s in environment %s.".formatted(found, name));
      session.printer().list(new RepositoryView(), repositories, "");
    }
  }
}

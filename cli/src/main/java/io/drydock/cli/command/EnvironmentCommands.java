package io.drydock.cli.command;

import io.drydock.Environments;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.EnvironmentView;
import io.drydock.cli.view.RepositoryView;
import io.drydock.error.DrydockException;
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
        new Subcommand("show", EnvironmentCare.Show.class),
        new Subcommand("test", EnvironmentCare.Test.class),
        new Subcommand("change", EnvironmentChangeCommand.class),
        new Subcommand("refresh", Refresh.class),
        new Subcommand("delete", EnvironmentCare.Delete.class));
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
      description = {
        "Look at a host again, let all plugins discover it, and list what they found.",
        "A plugin that fails keeps no other from it; the command then ends with its exit code."
      },
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
      Environments environments = session.drydock().environments();
      try {
        tell(environments.refresh(name));
      } catch (DrydockException e) {
        if (!environments.undiscovered(name).isEmpty()) {
          // What the other plugins found is kept.
          tell(environments.repositories(name));
        }
        throw e;
      }
    }

    private void tell(List<Repository> repositories) {
      String found = Wording.count(repositories.size(), "repository", "repositories");
      session.printer().remark("Found %s in environment %s.".formatted(found, name));
      session.printer().list(new RepositoryView(), repositories, "");
    }
  }
}

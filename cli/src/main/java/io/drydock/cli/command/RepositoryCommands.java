package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import io.drydock.cli.view.DiscoveryRemarks;
import io.drydock.cli.view.RepositoryView;
import io.drydock.model.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock repository …}. */
@Command(
    name = "repository",
    description = "Look at what plugins discovered.",
    footer = "  drydock repository list --env here")
final class RepositoryCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(new Subcommand("list", Listing.class));
  }

  @Command(
      name = "list",
      description = "List the repositories.",
      footer = {"  drydock repository list", "  drydock repository list --env here --json"})
  static final class Listing implements Runnable {
    @Option(
        names = "--env",
        paramLabel = "ENV",
        completionCandidates = Names.Environments.class,
        description = "Only those of this environment.")
    private @Nullable String environment;

    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<Repository> repositories = session.drydock().environments().repositories(environment);
      String none =
          "There are no repositories: plugins find them in environments. Look again: "
              + session.commandLine("env refresh NAME");
      session.printer().list(new RepositoryView(), repositories, none);
      DiscoveryRemarks.tell(session, session.drydock().environments().undiscovered(environment));
    }
  }
}

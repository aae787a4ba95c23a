package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.SourceView;
import io.drydock.model.Definition;
import io.drydock.model.SourceConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock source …}. */
@Command(
    name = "source",
    description = "Add source configs (datasets that can be linked) and look at them.",
    footer = "  drydock source add docs --plugin first --env here -p name=docs -p path=/srv/docs")
final class SourceCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("add", Add.class),
        new Subcommand("list", Listing.class),
        new Subcommand("delete", Delete.class));
  }

  @Command(
      name = "add",
      description = "Add a source config by hand.",
      footer = {
        "  drydock source add docs --plugin first --env here -p name=docs -p path=/srv/docs",
        "  drydock source add hr --plugin db --env db1 --params-file hr.yml -p password=@secret.txt"
      })
  static final class Add implements Runnable {
    @Parameters(paramLabel = "NAME", description = "How it is to be called.")
    private String name = "";

    @Option(
        names = "--plugin",
        paramLabel = "PLUGIN",
        required = true,
        completionCandidates = Names.Plugins.class,
        description = "The plugin that knows about it.")
    private String plugin = "";

    @Option(
        names = "--env",
        paramLabel = "ENV",
        required = true,
        completionCandidates = Names.Environments.class,
        description = "The environment that it is in.")
    private String environment = "";

    @Option(
        names = "--repository",
        paramLabel = "NAME",
        completionCandidates = Names.Repositories.class,
        description = "The repository that it belongs to; needed where there are several.")
    private @Nullable String repository;

    @Mixin private ParameterOptions parameters = new ParameterOptions();
    private final Session session;

    Add(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, Object> properties = parameters.read(session, plugin, Definition.SOURCE_CONFIG);
      SourceConfig added =
          session.drydock().sources().add(name, plugin, environment, repository, properties);
      String sentence =
          "Added source %s (%s, %s).".formatted(name, added.environment(), added.repository());
      session.printer().done(sentence, new SourceView().fields(added));
    }
  }

  @Command(
      name = "list",
      description = "List the source configs.",
      footer = {"  drydock source list", "  drydock source list --json"})
  static final class Listing implements DirectCommand {
    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<SourceConfig> sources = session.drydock().sources().list();
      String none =
          "There are no sources yet. Add one: "
              + session.commandLine("source add NAME --plugin PLUGIN --env ENV -p NAME=VALUE");
      session.printer().list(new SourceView(), sources, none);
    }
  }

  @Command(
      name = "delete",
      description = "Delete a source config that nothing is linked from; its data stays.",
      footer = "  drydock source delete docs")
  static final class Delete implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Sources.class,
        description = "The source config's name.")
    private String name = "";

    private final Session session;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.drydock().sources().delete(name);
      session
          .printer()
          .done("Deleted source %s.".formatted(name), Fields.none().with("deleted", name));
    }
  }
}

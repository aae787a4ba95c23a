package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.PluginView;
import io.drydock.cli.view.SchemaView;
import io.drydock.model.Plugin;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock plugin …}. */
@Command(
    name = "plugin",
    description = "Add plugins, look at them, upgrade them.",
    footer = {"  drydock plugin add ~/plugins/first", "  drydock plugin list"})
final class PluginCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("add", Add.class),
        new Subcommand("list", Listing.class),
        new Subcommand("show", Show.class),
        new Subcommand("change", PluginChange.class),
        new Subcommand("logs", PluginLogs.class),
        new Subcommand("upgrade", PluginUpgradeCommand.class),
        new Subcommand("delete", PluginDelete.class));
  }

  @Command(
      name = "add",
      description = {
        "Add the plugin in a folder, or read it again. It is used in place: neither copied nor"
            + " written to.",
        "A file that 'drydock build -a' made is unpacked into the home, and may be deleted then."
      },
      footer = {"  drydock plugin add ~/plugins/first", "  drydock plugin add first-1.0.drydock"})
  static final class Add implements Runnable {
    @Parameters(
        paramLabel = "DIR|FILE",
        description = "The folder with plugin_config.yml, or a plugin packed into one file.")
    private Path folder = Path.of("");

    private final Session session;

    Add(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Plugin plugin = session.drydock().plugins().add(session.resolve(folder).normalize());
      plugin.warnings().forEach(w -> session.printer().remark("Warning: " + w));
      String sentence =
          "Added plugin %s %s (%s, %s)."
              .formatted(plugin.name(), plugin.version(), plugin.type(), plugin.language());
      session.printer().done(sentence, new PluginView().fields(plugin));
    }
  }

  @Command(
      name = "list",
      description = "List the plugins.",
      footer = {"  drydock plugin list", "  drydock plugin list --json"})
  static final class Listing implements DirectCommand {
    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<Plugin> plugins = session.drydock().plugins().list();
      String none = "There are no plugins yet. Add one: " + session.commandLine("plugin add DIR");
      session.printer().list(new PluginView(), plugins, none);
    }
  }

  @Command(
      name = "show",
      description = "Show a plugin and the properties that its schema asks for.",
      footer = {"  drydock plugin show first", "  drydock plugin show first --operations"})
  static final class Show implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Plugins.class,
        description = "The plugin's name.")
    private String name = "";

    @Option(
        names = "--operations",
        description = "Also load it and show which operations it defines; takes seconds.")
    private boolean operations;

    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Plugin plugin = session.drydock().plugins().get(name);
      Fields fields = new PluginView().fields(plugin);
      fields.with(
          "operationLimitSeconds", session.drydock().plugins().operationLimit(name).toSeconds());
      if (session.settings().json()) {
        SchemaView.addWhole(fields, plugin.schema());
      } else {
        SchemaView.addProperties(fields, plugin.schema());
      }
      if (operations) {
        fields.with("operations", session.drydock().plugins().operations(name));
      }
      session.printer().show(fields);
    }
  }
}

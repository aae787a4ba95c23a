package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import io.drydock.cli.session.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code drydock} itself: the global options, which every command takes before or after its name.
 */
@Command(
    name = "drydock",
    description = "Runs plugins written for the Delphix Virtualization SDK, without the appliance.",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command was typed wrongly",
      "10 to 29:it cannot be done as asked: a wrong parameter, a name that is unknown or taken",
      "30 to 49:the plugin's files or code are at fault, or the plugin itself said no",
      "50 to 69:another machine, or the way to it, is at fault",
      "70 to 79:Drydock or this machine is at fault",
      "130:interrupted with Ctrl-C"
    },
    footer = {
      "  drydock demo                             see a plugin at work, in a minute",
      "  drydock plugin add ~/plugins/first       then: env add, source add, dsource link",
      "  drydock help dsource link                help with a command",
      "  drydock repl                             a shell that keeps everything warm"
    })
final class RootCommand implements Runnable, CommandGroup {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Where Drydock keeps what it knows; else the folder that the environment variable"
              + " DRYDOCK_HOME names, else ~/.drydock.")
  private @Nullable Path home;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell more: what plugins log, and stack traces.")
  private boolean verbose;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description =
          "Print results as JSON on standard output. Progress stays on standard error, and so does"
              + " an error, as a JSON object on the last line.")
  private boolean json;

  /** The launcher looks for it; here it is known, so that it may stand anywhere. */
  @Option(
      names = "--no-daemon",
      scope = ScopeType.INHERIT,
      description =
          "Run in a process of its own, not in the home's resident host (drydock help daemon).")
  @SuppressWarnings("UnusedVariable")
  private boolean noDaemon;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show help with the command.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of Drydock, GraalPy and Java.")
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Session session;

  RootCommand(Session session) {
    this.session = session;
  }

  Settings settings() {
    return new Settings(home, verbose, json);
  }

  @Override
  public void run() {
    if (!help && !version) {
      spec.commandLine().usage(session.streams().out());
    }
  }

  // The shell has a way out; everything else has a way into it.
  @Override
  public List<Subcommand> subcommands() {
    return below(session.isShell());
  }

  /** The commands, for whoever looks one up without making this one. */
  static List<Subcommand> below(boolean shell) {
    return List.of(
        new Subcommand("plugin", PluginCommands.class),
        new Subcommand("env", EnvironmentCommands.class),
        new Subcommand("vault", VaultCommands.class),
        new Subcommand("repository", RepositoryCommands.class),
        new Subcommand("source", SourceCommands.class),
        new Subcommand("dsource", DSourceCommands.class),
        new Subcommand("vdb", VdbCommands.class),
        new Subcommand("snapshot", SnapshotCommands.class),
        new Subcommand("dataset", DatasetCommands.class),
        new Subcommand("storage", StorageCommands.class),
        new Subcommand("job", JobCommands.class),
        new Subcommand("init", InitCommand.class),
        new Subcommand("build", BuildCommand.class),
        new Subcommand("tend", TendCommand.class),
        new Subcommand("conform", ConformCommand.class),
        new Subcommand("demo", DemoCommand.class),
        new Subcommand("daemon", DaemonCommands.class),
        new Subcommand("help", HelpCommand.class),
        shell
            ? new Subcommand("exit", ExitCommand.class)
            : new Subcommand("repl", ReplCommand.class));
  }
}

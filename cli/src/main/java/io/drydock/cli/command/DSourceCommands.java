package io.drydock.cli.command;

import io.drydock.DSources;
import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DSourceView;
import io.drydock.cli.view.FaultView;
import io.drydock.cli.view.MountList;
import io.drydock.model.DSource;
import io.drydock.model.Fault;
import io.drydock.model.MountRecord;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock dsource …}. */
@Command(
    name = "dsource",
    description = "Link datasets, sync them, and look after them.",
    footer = {
      "  drydock dsource link docs --source docs -p mountLocation=/tmp/docs",
      "  drydock dsource sync docs"
    })
final class DSourceCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("link", DSourceLink.class),
        new Subcommand("sync", DSourceSync.class),
        new Subcommand("change", ParameterChange.OfDSource.class),
        new Subcommand("list", Listing.class),
        new Subcommand("show", Show.class),
        new Subcommand("status", Status.class),
        new Subcommand("worker", DSourceTending.Work.class),
        new Subcommand("size", DSourceTending.Size.class),
        new Subcommand("hook", DSourceTending.Hook.class),
        new Subcommand("enable", Enable.class),
        new Subcommand("disable", Disable.class),
        new Subcommand("delete", Delete.class));
  }

  /** The dSource that a command is about. */
  static final class Name implements ObjectName {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.DSources.class,
        description = "The dSource's name.")
    private String value = "";

    String value() {
      return value;
    }

    @Override
    public void set(String name) {
      value = name;
    }
  }

  /** A command about one dSource, by its name. */
  abstract static class OfOne implements NamedCommand {
    @Mixin final Name name = new Name();

    @Override
    public ObjectName name() {
      return name;
    }
  }

  @Command(
      name = "list",
      description = "List the dSources.",
      footer = {"  drydock dsource list", "  drydock dsource list --json"})
  static final class Listing implements DirectCommand {
    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<DSource> dsources = session.drydock().dsources().list();
      String none =
          "There are no dSources yet. Link one: "
              + session.commandLine("dsource link NAME --source SOURCE -p NAME=VALUE");
      var view = new DSourceView(session.drydock().datasets().missingMounts());
      session.printer().list(view, dsources, none);
    }
  }

  @Command(
      name = "show",
      description = "Show all that is known of a dSource; passwords are blotted out.",
      footer = "  drydock dsource show docs")
  static final class Show extends OfOne {
    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      DSources dsources = session.drydock().dsources();
      List<MountRecord> missing = session.drydock().datasets().missingMounts();
      Fields fields = new DSourceView(missing).fields(dsources.get(name.value()));
      List<MountRecord> mounts = dsources.mounts(name.value());
      session.printer().show(fields.with("mounts", MountList.of(mounts, missing)));
    }
  }

  @Command(
      name = "status",
      description = "Ask the plugin whether a dSource is ACTIVE or INACTIVE; DISABLED when it is.",
      footer = "  drydock dsource status docs")
  static final class Status extends OfOne {
    private final Session session;

    Status(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      String status = session.drydock().dsources().status(name.value());
      Fault fault = session.drydock().dsources().get(name.value()).fault();
      Fields fields =
          Fields.none()
              .with("name", name.value())
              .with("status", status)
              .with("fault", FaultView.fields(fault));
      session.printer().done(status, fields);
      if (fault != null) {
        session.printer().remark("Fault since " + FaultView.text(fault));
      }
    }
  }

  @Command(
      name = "enable",
      description = "Mount the storage of a dSource and start its staging.",
      footer = "  drydock dsource enable docs")
  static final class Enable extends OfOne {
    private final Session session;

    Enable(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      DSource dsource = session.drydock().dsources().enable(name.value());
      String sentence = "Enabled dSource %s.".formatted(dsource.name());
      session.printer().done(sentence, new DSourceView().fields(dsource));
    }
  }

  @Command(
      name = "disable",
      description = "Stop the staging of a dSource and unmount its storage.",
      footer = "  drydock dsource disable docs")
  static final class Disable extends OfOne {
    private final Session session;

    Disable(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      DSource dsource = session.drydock().dsources().disable(name.value());
      String sentence = "Disabled dSource %s.".formatted(dsource.name());
      session.printer().done(sentence, new DSourceView().fields(dsource));
    }
  }

  @Command(
      name = "delete",
      description = "Delete a dSource with its storage and all its snapshots.",
      footer = {"  drydock dsource delete docs", "  drydock dsource delete docs --force"})
  static final class Delete implements Runnable {
    @Mixin private Name name = new Name();

    @Option(
        names = "--force",
        description = "Go on when the plugin cannot stop staging; mounted data is never deleted.")
    private boolean force;

    private final Session session;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.drydock().dsources().delete(name.value(), force);
      String sentence = "Deleted dSource %s.".formatted(name.value());
      session.printer().done(sentence, Fields.none().with("deleted", name.value()));
    }
  }
}

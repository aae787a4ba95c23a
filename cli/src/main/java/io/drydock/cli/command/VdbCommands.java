package io.drydock.cli.command;

import io.drydock.Vdbs;
import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.MountList;
import io.drydock.cli.view.VdbView;
import io.drydock.model.MountRecord;
import io.drydock.model.Vdb;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock vdb …}. */
@Command(
    name = "vdb",
    description = "Make virtual copies of snapshots, and look after them.",
    footer = {
      "  drydock vdb provision test --dsource docs --env here -p mountLocation=/tmp/test",
      "  drydock vdb refresh test --dsource docs"
    })
final class VdbCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("provision", VdbProvision.class),
        new Subcommand("create-empty", VdbCreateEmpty.class),
        new Subcommand("change", ParameterChange.OfVdb.class),
        new Subcommand("list", Listing.class),
        new Subcommand("show", Show.class),
        new Subcommand("status", Status.class),
        new Subcommand("size", Size.class),
        new Subcommand("start", Start.class),
        new Subcommand("stop", Stop.class),
        new Subcommand("enable", Enable.class),
        new Subcommand("disable", Disable.class),
        new Subcommand("snapshot", TakeSnapshot.class),
        new Subcommand("refresh", VdbChange.Refresh.class),
        new Subcommand("rollback", VdbChange.Rollback.class),
        new Subcommand("hook", VdbHook.class),
        new Subcommand("delete", Delete.class));
  }

  /** The VDB that a command is about. */
  static final class Name implements ObjectName {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Vdbs.class,
        description = "The VDB's name.")
    private String value = "";

    String value() {
      return value;
    }

    @Override
    public void set(String name) {
      value = name;
    }
  }

  /** A command about one VDB, by its name. */
  abstract static class OfOne implements NamedCommand {
    @Mixin final Name name = new Name();

    @Override
    public ObjectName name() {
      return name;
    }
  }

  /** A command that changes a VDB and tells how it is afterwards. */
  abstract static class Change extends OfOne {
    private final Session session;
    private final String done;
    private final BiFunction<Vdbs, String, Vdb> change;

    Change(Session session, String done, BiFunction<Vdbs, String, Vdb> change) {
      this.session = session;
      this.done = done;
      this.change = change;
    }

    @Override
    public void run() {
      Vdb vdb = change.apply(session.drydock().vdbs(), name.value());
      session.printer().done("%s VDB %s.".formatted(done, vdb.name()), new VdbView().fields(vdb));
    }
  }

  @Command(
      name = "list",
      description = "List the VDBs.",
      footer = {"  drydock vdb list", "  drydock vdb list --json"})
  static final class Listing implements DirectCommand {
    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<Vdb> vdbs = session.drydock().vdbs().list();
      String none =
          "There are no VDBs yet. Make one: "
              + session.commandLine("vdb provision NAME --dsource DSOURCE --env ENV");
      var view = new VdbView(session.drydock().datasets().missingMounts());
      session.printer().list(view, vdbs, none);
    }
  }

  @Command(
      name = "show",
      description = "Show all that is known of a VDB; passwords are blotted out.",
      footer = "  drydock vdb show test")
  static final class Show extends OfOne {
    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Vdbs vdbs = session.drydock().vdbs();
      List<MountRecord> missing = session.drydock().datasets().missingMounts();
      Fields fields = new VdbView(missing).fields(vdbs.get(name.value()));
      fields.with("mounts", MountList.of(vdbs.mounts(name.value()), missing));
      session.printer().show(fields.with("hooks", vdbs.hooks(name.value())));
    }
  }

  @Command(
      name = "status",
      description = "Ask the plugin whether a VDB is ACTIVE or INACTIVE; else its state.",
      footer = "  drydock vdb status test")
  static final class Status extends OfOne {
    private final Session session;

    Status(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      String status = session.drydock().vdbs().status(name.value());
      Fields fields = Fields.none().with("name", name.value()).with("status", status);
      session.printer().done(status, fields);
    }
  }

  @Command(
      name = "size",
      description = "Ask the plugin how large a VDB is.",
      footer = "  drydock vdb size test")
  static final class Size extends OfOne {
    private final Session session;

    Size(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      DSourceTending.tell(session, name.value(), session.drydock().vdbs().sourceSize(name.value()));
    }
  }

  @Command(
      name = "start",
      description = "Start a VDB that was stopped.",
      footer = "  drydock vdb start test")
  static final class Start extends Change {
    Start(Session session) {
      super(session, "Started", Vdbs::start);
    }
  }

  @Command(
      name = "stop",
      description = "Stop a VDB; it stays mounted.",
      footer = "  drydock vdb stop test")
  static final class Stop extends Change {
    Stop(Session session) {
      super(session, "Stopped", Vdbs::stop);
    }
  }

  @Command(
      name = "enable",
      description = "Mount and configure a VDB, unless its plugin says that it is active.",
      footer = "  drydock vdb enable test")
  static final class Enable extends Change {
    Enable(Session session) {
      super(session, "Enabled", Vdbs::enable);
    }
  }

  @Command(
      name = "disable",
      description = "Unconfigure and unmount a VDB; its data stays.",
      footer = "  drydock vdb disable test")
  static final class Disable extends Change {
    Disable(Session session) {
      super(session, "Disabled", Vdbs::disable);
    }
  }

  @Command(
      name = "snapshot",
      description = "Take a snapshot of a VDB.",
      footer = "  drydock vdb snapshot test")
  static final class TakeSnapshot extends OfOne {
    private final Session session;

    TakeSnapshot(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      DSourceLink.tell(session, session.drydock().vdbs().snapshot(name.value()));
    }
  }

  @Command(
      name = "delete",
      description = "Delete a VDB with its storage and all its snapshots.",
      footer = {"  drydock vdb delete test", "  drydock vdb delete test --force"})
  static final class Delete implements Runnable {
    @Mixin private Name name = new Name();

    @Option(
        names = "--force",
        description = "Go on when the plugin fails; mounted data is never deleted.")
    private boolean force;

    private final Session session;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.drydock().vdbs().delete(name.value(), force);
      String sentence = "Deleted VDB %s.".formatted(name.value());
      session.printer().done(sentence, Fields.none().with("deleted", name.value()));
    }
  }
}

package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.EnvironmentView;
import io.drydock.model.EnvironmentCheck;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands that look at one environment, try it, and forget it. */
final class EnvironmentCare {
  private EnvironmentCare() {}

  /** What they have in common. */
  abstract static class OfOne implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Environments.class,
        description = "The environment's name.")
    private String name = "";

    private final Session session;

    OfOne(Session session) {
      this.session = session;
    }

    final String name() {
      return name;
    }

    final Session session() {
      return session;
    }
  }

  @Command(
      name = "show",
      description = "Show all that is known about an environment, and how Drydock gets in there.",
      footer = {"  drydock env show db1", "  drydock env show db1 --json"})
  static final class Show extends OfOne {
    Show(Session session) {
      super(session);
    }

    @Override
    public void run() {
      Drydock drydock = session().drydock();
      Fields fields = new EnvironmentView().fields(drydock.environments().get(name()));
      fields.with(
          "operationLimitSeconds",
          drydock.environments().operationLimit(name()).map(Duration::toSeconds).orElse(null));
      EnvironmentView.addAccess(fields, drydock.environments().access(name()));
      session().printer().show(fields);
    }
  }

  @Command(
      name = "test",
      description = {
        "Log in anew, try what plugins need on the host, and measure how quick it answers.",
        "Each command that a plugin runs waits for the user's profile: a slow one is told."
      },
      footer = {"  drydock env test db1", "  drydock env test db1 --json"})
  static final class Test extends OfOne {
    Test(Session session) {
      super(session);
    }

    @Override
    public void run() {
      EnvironmentCheck check = session().drydock().environments().test(name());
      session().printer().show(EnvironmentView.fields(check));
    }
  }

  @Command(
      name = "delete",
      description = {
        "Forget an environment, with what plugins discovered there.",
        "dSources, VDBs and source configs of it have to be deleted first."
      },
      footer = "  drydock env delete db1")
  static final class Delete extends OfOne {
    Delete(Session session) {
      super(session);
    }

    @Override
    public void run() {
      String left = session().drydock().environments().delete(name());
      Fields fields = Fields.none().with("name", name()).with("left", left);
      session().printer().done("Deleted environment %s.".formatted(name()), fields);
      if (!left.isEmpty()) {
        session().printer().remark(left);
      }
    }
  }
}

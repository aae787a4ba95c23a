package io.drydock.cli.command;

import io.drydock.Jobs;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.JobView;
import io.drydock.model.Job;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock job …}. */
@Command(
    name = "job",
    description = "Look at what was done, or end what is being done.",
    footer = {"  drydock job list", "  drydock job show 7 --log", "  drydock job cancel 7"})
final class JobCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("list", JobListing.class),
        new Subcommand("show", Show.class),
        new Subcommand("cancel", JobCancel.class));
  }

  @Command(
      name = "show",
      description = "Show a job: what it did, to what, and why it failed.",
      footer = {"  drydock job show 7", "  drydock job show 7 --log"})
  static final class Show implements DirectCommand {
    @Parameters(
        paramLabel = "ID",
        completionCandidates = Names.Jobs.class,
        description = "The job's number.")
    private long id;

    @Option(names = "--log", description = "Also show what it and the plugin logged.")
    private boolean log;

    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public boolean takes(List<String> operands) {
      if (operands.size() != 1 || !DirectCommand.isNumber(operands.getFirst())) {
        return false;
      }
      id = Long.parseLong(operands.getFirst());
      return true;
    }

    @Override
    public void run() {
      Jobs jobs = session.drydock().jobs();
      var view = new JobView();
      Job job = jobs.get(id);
      if (log && session.settings().json()) {
        session.printer().show(view.fields(job, jobs.log(id)));
        return;
      }
      session.printer().show(view.fields(job));
      if (log) {
        jobs.log(id).forEach(line -> session.printer().line(JobView.text(line)));
      }
    }
  }
}

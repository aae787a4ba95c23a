package io.drydock.cli.command;

import io.drydock.Jobs;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.JobView;
import io.drydock.model.Job;
import io.drydock.model.JobQuery;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock job list}. */
@Command(
    name = "list",
    description = {
      "List the last 50 jobs, newest first; or all that are remembered.",
      "Jobs are remembered for 30 days, and the last 20 of each object for longer."
    },
    footer = {
      "  drydock job list",
      "  drydock job list --object docs --state FAILED",
      "  drydock job list --all --json"
    })
final class JobListing implements DirectCommand {
  private static final String NONE = "Nothing was done here yet.";
  private static final int PAGE = 500;

  @Option(names = "--all", description = "All of them, not only the last 50.")
  private boolean all;

  @Option(
      names = "--object",
      paramLabel = "OBJECT",
      description = "Those on this object: docs, or as the listing has it: 'dSource docs'.")
  private @Nullable String object;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Those in this state: ${COMPLETION-CANDIDATES}.")
  private Job.@Nullable State state;

  private final Session session;

  JobListing(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Jobs jobs = session.drydock().jobs();
    JobQuery query = JobQuery.newest().on(object).in(state);
    if (all) {
      session.printer().pages(new JobView(), new Pages(jobs, query.atMost(PAGE)), NONE);
      return;
    }
    List<Job> found = jobs.list(query.atMost(query.limit() + 1));
    boolean more = found.size() > query.limit();
    session.printer().list(new JobView(), more ? found.subList(0, query.limit()) : found, NONE);
    if (more) {
      String rest = session.commandLine("job list --all");
      session.printer().remark("There are older ones: " + rest);
    }
  }

  private static final class Pages implements Iterator<List<Job>> {
    private final Jobs jobs;
    private final JobQuery query;
    private List<Job> next;

    Pages(Jobs jobs, JobQuery query) {
      this.jobs = jobs;
      this.query = query;
      this.next = jobs.list(query);
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<Job> next() {
      if (next.isEmpty()) {
        throw new NoSuchElementException();
      }
      List<Job> page = next;
      next = jobs.list(query.olderThan(page.getLast().id()));
      return page;
    }
  }
}

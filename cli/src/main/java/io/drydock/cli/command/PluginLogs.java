package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import io.drydock.cli.view.JobView;
import io.drydock.model.JobLogLine;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock plugin logs}. */
@Command(
    name = "logs",
    description = {
      "Show what a plugin logged, in all its jobs, oldest first. The files are in logs/ of the home."
    },
    footer = {"  drydock plugin logs first", "  drydock plugin logs first --level error --json"})
final class PluginLogs implements Runnable {
  /** The files that there are (contract §6). */
  enum File {
    debug(JobLogLine.Level.DEBUG),
    info(JobLogLine.Level.INFO),
    error(JobLogLine.Level.ERROR);

    private final JobLogLine.Level level;

    File(JobLogLine.Level level) {
      this.level = level;
    }
  }

  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.Plugins.class,
      description = "The plugin's name.")
  private String name = "";

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "What to show, with all that is more important: ${COMPLETION-CANDIDATES}. Warnings are in"
              + " error. Default: info.")
  private File file = File.info;

  private final Session session;

  PluginLogs(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    List<JobLogLine> lines = session.drydock().plugins().log(name, file.level);
    String none = "Plugin %s has logged nothing of that level.".formatted(name);
    session.printer().log(lines, JobView::text, JobView::logLine, none);
  }
}

package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import io.drydock.cli.view.UpgradeView;
import io.drydock.model.PluginUpgrade;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock plugin upgrade}. */
@Command(
    name = "upgrade",
    description = {
      "Upgrade an installed plugin to the version in a folder: all its objects go through the new"
          + " migrations, or nothing changes. dSources and VDBs stay up; other jobs of the plugin"
          + " wait."
    },
    footer = {
      "  drydock plugin upgrade ~/plugins/first-2.0 --dry-run",
      "  drydock plugin upgrade ~/plugins/first-2.0"
    })
final class PluginUpgradeCommand implements Runnable {
  @Parameters(
      paramLabel = "DIR",
      description = "The new version's folder; for one edited in place, the folder it is in.")
  private Path folder = Path.of("");

  @Option(
      names = "--dry-run",
      description = "Try everything and say what would happen, but keep nothing of it.")
  private boolean dryRun;

  private final Session session;

  PluginUpgradeCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    PluginUpgrade upgrade =
        session.drydock().plugins().upgrade(session.resolve(folder).normalize(), dryRun);
    upgrade.plugin().warnings().forEach(w -> session.printer().remark("Warning: " + w));
    session.printer().done(UpgradeView.sentence(upgrade), UpgradeView.fields(upgrade));
  }
}

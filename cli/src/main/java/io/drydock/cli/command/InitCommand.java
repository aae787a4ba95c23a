package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.model.NewPlugin;
import io.drydock.model.NewPlugin.HostType;
import io.drydock.model.PluginType;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock init …}. */
@Command(
    name = "init",
    description = {
      "Write a new plugin into this folder: it copies a folder, and builds, links and syncs as it is.",
      "Files that are there already are never overwritten."
    },
    footer = {"  drydock init", "  drydock init -n orders -s DIRECT -r ~/plugins/orders"})
final class InitCommand implements Runnable {
  @Option(
      names = {"-r", "--root-dir"},
      paramLabel = "DIR",
      description = "Another folder to write it to; made where there is none.")
  private Path folder = Path.of("");

  @Option(
      names = {"-n", "--plugin-name"},
      paramLabel = "NAME",
      description = "The plugin's name; else that of the folder.")
  private @Nullable String name;

  @Option(
      names = {"-s", "--ingestion-strategy"},
      paramLabel = "TYPE",
      description =
          "STAGED: a staging host fills the storage; DIRECT: the data is copied from the source."
              + " Default: ${DEFAULT-VALUE}.")
  private PluginType type = PluginType.STAGED;

  @Option(
      names = {"-t", "--host-type"},
      paramLabel = "HOSTS",
      description = "Which hosts it works on: UNIX or WINDOWS. Default: ${DEFAULT-VALUE}.")
  private HostType hosts = HostType.UNIX;

  private final Session session;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Path place = session.resolve(folder).normalize();
    String called = name == null ? String.valueOf(place.getFileName()) : name;
    List<Path> files =
        session.drydock().authoring().create(place, new NewPlugin(called, type, hosts));
    if (hosts == HostType.WINDOWS) {
      session
          .printer()
          .remark("It runs on Windows hosts only; on this machine it can be built, and not tried.");
    }
    var fields =
        Fields.none()
            .with("name", called)
            .with("folder", place)
            .with("type", type)
            .with("hostType", hosts)
            .with("files", files.stream().map(Path::toString).toList());
    session
        .printer()
        .done(
            "Made the %s plugin %s in %s; its README.md shows how to try it."
                .formatted(type, called, place),
            fields);
  }
}

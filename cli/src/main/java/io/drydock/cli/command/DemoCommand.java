package io.drydock.cli.command;

import io.drydock.cli.demo.Demo;
import io.drydock.cli.demo.DemoFolders;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code drydock demo}. */
@Command(
    name = "demo",
    description = {
      "Show a plugin at work: link a folder, change files, sync, resync, and compare the snapshots.",
      "Needs nothing but bash. Plays in a fresh folder below $TMPDIR or /tmp; with --home its home is that one,"
          + " and what it made stays there."
    },
    footer = {"  drydock demo", "  drydock --home /tmp/harbour demo"})
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  private final Session session;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var folders = DemoFolders.make(givenHome(), temporary());
    var environment = new HashMap<>(session.environment());
    environment.put("DRYDOCK_HOME", folders.home().toString());
    // A session of its own: the demo's home is another than the one this command was called in.
    try (var stage = new Session(session.streams(), Surroundings.here(environment))) {
      return new Demo(folders, session.streams(), words -> run(stage, words)).run();
    }
  }

  private Path temporary() {
    return session.resolve(Path.of(session.environment().getOrDefault("TMPDIR", "/tmp")));
  }

  // Not session.home(): inside a REPL that is always some home, and most likely a real one.
  private @Nullable Path givenHome() {
    return spec.root().userObject() instanceof RootCommand root ? root.settings().home() : null;
  }

  private int run(Session stage, List<String> words) {
    var all = new ArrayList<>(words);
    if (session.settings().verbose()) {
      all.add("-v");
    }
    return CommandTree.execute(stage, all);
  }
}

package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import java.util.Map;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What can be asked of a dSource's plugin between syncs, and the hooks around these. */
final class DSourceTending {
  private DSourceTending() {}

  /** Tells what a plugin answered about a size. */
  static void tell(Session session, String name, OptionalDouble size) {
    String sentence =
        size.isPresent()
            ? Wording.size((long) size.getAsDouble())
            : "The plugin does not define source_size.";
    Fields fields =
        Fields.none()
            .with("name", name)
            .with("bytes", size.isPresent() ? size.getAsDouble() : null);
    session.printer().done(sentence, fields);
  }

  @Command(
      name = "worker",
      description = {
        "Call linked.worker of a dSource's plugin, as is done between syncs.",
        "What it fails with is shown with the dSource until it succeeds again."
      },
      footer = "  drydock dsource worker docs")
  static final class Work extends DSourceCommands.OfOne {
    private final Session session;

    Work(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      boolean defined = session.drydock().dsources().work(name.value());
      Fields fields = Fields.none().with("name", name.value()).with("defined", defined);
      String sentence =
          defined
              ? "Called the worker of dSource %s.".formatted(name.value())
              : "The plugin does not define linked.worker.";
      session.printer().done(sentence, fields);
    }
  }

  @Command(
      name = "size",
      description = "Ask the plugin how large the source of a dSource is.",
      footer = "  drydock dsource size docs")
  static final class Size extends DSourceCommands.OfOne {
    private final Session session;

    Size(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      tell(session, name.value(), session.drydock().dsources().sourceSize(name.value()));
    }
  }

  @Command(
      name = "hook",
      description = {
        "Replace the hooks of a dSource: your own scripts before and after its syncs.",
        "Without --hook, all of them are removed."
      },
      footer = {
        "  drydock dsource hook docs --hook pre-sync=freeze.sh --hook post-sync=thaw.sh",
        "  drydock dsource hook docs"
      })
  static final class Hook implements Runnable {
    @Mixin private DSourceCommands.Name name = new DSourceCommands.Name();
    @Mixin private HookOptions hooks = new HookOptions();
    private final Session session;

    Hook(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, String> scripts = hooks.read();
      session.drydock().dsources().setHooks(name.value(), scripts);
      HookOptions.tell(session, "dSource", name.value(), scripts);
    }
  }
}

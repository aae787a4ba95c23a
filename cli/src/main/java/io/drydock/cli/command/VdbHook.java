package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code drydock vdb hook …}. */
@Command(
    name = "hook",
    description = {
      "Replace the hooks of a VDB: your own scripts around its operations.",
      "Without --hook, all of them are removed."
    },
    footer = {
      "  drydock vdb hook test --hook pre-refresh=save.sh --hook post-refresh=mask.sh",
      "  drydock vdb hook test"
    })
final class VdbHook implements Runnable {
  @Mixin private VdbCommands.Name name = new VdbCommands.Name();
  @Mixin private HookOptions hooks = new HookOptions();
  private final Session session;

  VdbHook(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Map<String, String> scripts = hooks.read();
    session.drydock().vdbs().setHooks(name.value(), scripts);
    String sentence =
        scripts.isEmpty()
            ? "VDB %s has no hooks.".formatted(name.value())
            : "VDB %s has hooks: %s.".formatted(name.value(), String.join(", ", scripts.keySet()));
    Fields fields = Fields.none().with("name", name.value()).with("hooks", scripts);
    session.printer().done(sentence, fields);
  }
}

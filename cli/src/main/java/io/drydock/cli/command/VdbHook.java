package io.drydock.cli.command;

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
    HookOptions.tell(session, "VDB", name.value(), scripts);
  }
}

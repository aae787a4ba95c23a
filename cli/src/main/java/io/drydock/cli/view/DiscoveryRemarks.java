package io.drydock.cli.view;

import io.drydock.cli.session.Session;
import io.drydock.model.Undiscovered;

/** Tells which plugins could not discover an environment, and where more is said. */
public final class DiscoveryRemarks {
  private DiscoveryRemarks() {}

  /** A line for each. */
  public static void tell(Session session, java.util.List<Undiscovered> all) {
    for (Undiscovered one : all) {
      String why = one.failure().why().strip().lines().findFirst().orElse("");
      session
          .printer()
          .remark(
              "Plugin %s could not discover environment %s: %s See: %s"
                  .formatted(
                      one.plugin(),
                      one.environment(),
                      why.endsWith(".") ? why : why + ".",
                      session.commandLine("job show " + one.jobId())));
    }
  }
}

package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.model.Environment;
import io.drydock.model.EnvironmentAccess;
import io.drydock.model.EnvironmentCheck;
import java.util.List;

/** Environments. */
public final class EnvironmentView implements View<Environment> {
  @Override
  public List<String> headers() {
    return List.of("NAME", "HOST", "USER", "SYSTEM", "REFERENCE");
  }

  @Override
  public List<String> row(Environment environment) {
    return List.of(
        environment.name(),
        environment.address(),
        environment.user(),
        environment.operatingSystem(),
        environment.reference());
  }

  @Override
  public Fields fields(Environment environment) {
    boolean local = environment.host() == null;
    return Fields.none()
        .with("name", environment.name())
        .with("reference", environment.reference())
        .with("host", environment.host())
        .with("port", local ? null : environment.port())
        .with("user", environment.user())
        .with("operatingSystem", environment.operatingSystem())
        .with("homeFolder", environment.homeFolder())
        .with("uid", environment.uid())
        .with("gid", environment.gid())
        .with("binaryPath", environment.binaryPath())
        .with("scratchPath", environment.scratchPath())
        .with("jqPath", environment.jqPath())
        .with("sharesFileSystem", environment.sharesFileSystem())
        .with("commandTimeoutSeconds", environment.commandTimeout().toSeconds())
        .with("addedAt", environment.addedAt());
  }

  /** Adds how Drydock gets in. */
  public static void addAccess(Fields fields, EnvironmentAccess access) {
    fields
        .with("logins", access.logins())
        .with("jump", access.jump())
        .with("oldAlgorithms", access.oldAlgorithms());
  }

  /** What trying one found. */
  public static Fields fields(EnvironmentCheck check) {
    return Fields.none()
        .with("name", check.environment().name())
        .with("address", check.environment().address())
        .with("loginMillis", check.login().toMillis())
        .with("commandMillis", check.command().toMillis())
        .with("loginShellMillis", check.loginShell().toMillis())
        .with("remarks", check.remarks());
  }
}

package io.drydock.environment;

import io.drydock.environment.shell.LocalHost;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class ProfilesOnThisMachineTest extends ProfileContract {
  @TempDir Path home;

  @Override
  HostConnection host() {
    return new LocalHost(Map.of("HOME", home.toString(), "PATH", System.getenv("PATH")));
  }

  @Override
  Path home() {
    return home;
  }
}

package io.drydock.environment;

import io.drydock.environment.shell.LocalHost;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class ProgramScriptsOnThisMachineTest extends ProgramScriptContract {
  @TempDir Path folder;

  @Override
  HostConnection host() {
    return onPath(System.getenv("PATH"));
  }

  @Override
  HostConnection hostWith(String program, String text) {
    return onPath(ProgramFolders.with(folder, program, text) + ":" + System.getenv("PATH"));
  }

  @Override
  HostConnection bareHost() {
    return onPath(ProgramFolders.with(folder, "bash", "#!/bin/bash\nexec /bin/bash \"$@\"\n"));
  }

  private HostConnection onPath(String path) {
    return new LocalHost(Map.of("HOME", folder.toString(), "PATH", path));
  }
}

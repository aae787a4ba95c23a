package io.drydock.environment;

import io.drydock.environment.shell.LocalHost;
import io.drydock.fixtures.NeedsTool;
import java.util.Map;

@NeedsTool("rsync")
class FolderCopyOnThisMachineTest extends FolderCopyContract {
  @Override
  HostConnection host() {
    return new LocalHost();
  }

  @Override
  HostConnection hostWithoutRsync() {
    String bash = "#!/bin/bash\nexec /bin/bash \"$@\"\n";
    return new LocalHost(Map.of("PATH", ProgramFolders.with(folder, "bash", bash)));
  }
}

package io.drydock.environment;

import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SystemUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** As a user whose PATH the test decides, which only root can make. */
@NeedsRoot
@NeedsTool({"sshd", "ssh-keygen", "useradd", "expect"})
class ProgramScriptsOverSshTest extends ProgramScriptContract {
  private static SshSite site;
  private SystemUser user;

  @BeforeAll
  static void start() {
    site = SshSite.trusted();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void makeUser() {
    user = SystemUser.create();
  }

  @AfterEach
  void removeUser() {
    user.close();
  }

  @Override
  HostConnection host() {
    return site.connections.to(site.address(user.name()));
  }

  @Override
  HostConnection hostWith(String program, String text) {
    String programs = ProgramFolders.with(user.home(), program, text);
    user.write(".bashrc", "PATH=" + programs + ":$PATH\n");
    return host();
  }

  @Override
  HostConnection bareHost() {
    HostConnection host = hostWith("bash", "#!/bin/bash\nexec /bin/bash \"$@\"\n");
    user.write(".bashrc", "PATH=" + user.home().resolve("programs") + "\n");
    return host;
  }
}

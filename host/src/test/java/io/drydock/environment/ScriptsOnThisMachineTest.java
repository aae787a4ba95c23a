package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.shell.LocalHost;
import io.drydock.error.ErrorCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsOnThisMachineTest extends ScriptContract {
  @TempDir Path home;

  @Override
  HostConnection host() {
    return new LocalHost(Map.of("HOME", home.toString(), "PATH", System.getenv("PATH")));
  }

  @Test
  void what_is_meant_for_Drydock_and_its_JVM_does_not_reach_scripts() {
    var environment =
        Map.of(
            "PATH", System.getenv("PATH"),
            "DRYDOCK_KEY", "sesame",
            "JAVA_TOOL_OPTIONS", "-Dkey=sesame",
            "THE_USERS_OWN", "kept");
    assertThat(run(new LocalHost(environment), "env").stdout())
        .contains("THE_USERS_OWN=kept")
        .doesNotContain("sesame");
  }

  @Test
  void a_home_that_does_not_exist_is_no_reason_to_fail() {
    var environment = Map.of("HOME", "/no/such/home", "PATH", System.getenv("PATH"));
    assertThat(run(new LocalHost(environment), "echo here").stdout()).isEqualTo("here\n");
  }

  @Test
  void the_bash_is_the_one_on_the_path_of_that_environment_not_of_the_jvm() {
    String other = "#!/bin/sh\nTHE_OTHER=yes PATH='%s' exec bash \"$@\"\n";
    String path = ProgramFolders.with(home, "bash", other.formatted(System.getenv("PATH")));
    assertThat(run(new LocalHost(Map.of("PATH", path)), "env").stdout()).contains("THE_OTHER=yes");
  }

  @Test
  void a_path_without_bash_makes_the_machine_unsuitable() {
    var withoutBash = new LocalHost(Map.of("PATH", "/nowhere"));
    assertThat(failureOf(withoutBash, "echo no").code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
  }
}

package io.drydock.environment;

import static io.drydock.environment.Scripts.GENEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.Exit.Code;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles may print, read and set what they like; scripts do not suffer from it. */
abstract class ProfileContract {
  abstract HostConnection host();

  abstract Path home();

  private CommandResult run(String script, boolean loginShell) {
    return host().run(new BashScript(script, Map.of("SECRET", "sesame"), loginShell, GENEROUS));
  }

  private void profile(String text) throws IOException {
    Files.writeString(home().resolve(".bash_profile"), text);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_profile_that_prints_is_not_heard(boolean loginShell) throws IOException {
    var chatter = "echo welcome; echo beware >&2; printf 'no newline'\n";
    profile(chatter);
    Files.writeString(home().resolve(".bashrc"), chatter);
    assertThat(run("printf out; printf err >&2", loginShell))
        .isEqualTo(new CommandResult(new Code(0), "out", "err"));
  }

  @Test
  void the_profile_counts_in_a_login_shell_only() throws IOException {
    profile("export FROM_PROFILE=yes\n");
    assertThat(run("echo $FROM_PROFILE", true).stdout()).isEqualTo("yes\n");
    assertThat(run("echo $FROM_PROFILE", false).stdout()).isEqualTo("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat; read -r line",
        "exec 3>/dev/null 4>/dev/null 5>/dev/null; exec 3>&- 4>&- 5>&-",
        "PATH=/nowhere",
        "cat() { echo mine; }",
        "set -xv",
        "sleep 300 & disown; echo $! >~/daemon",
        "cd /"
      })
  void a_profile_can_do_what_it_likes_before_the_script(String text) throws IOException {
    profile(text + "\n");
    var result = run("echo the script", true);
    if (Files.exists(home().resolve("daemon"))) {
      ProcessHandle.of(Long.parseLong(Files.readString(home().resolve("daemon")).strip()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    assertThat(result).isEqualTo(new CommandResult(new Code(0), "the script\n", ""));
  }

  @Test
  void a_profile_that_ends_the_shell_is_said_to_be_the_reason() throws IOException {
    profile("exit 4\n");
    var failure = catchThrowableOfType(DrydockException.class, () -> run("echo no", true));
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(failure).hasMessageContaining("exit code 4").hasMessageContaining("_profile");
  }
}

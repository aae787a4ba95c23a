package io.drydock.environment;

import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsTool({"sshd", "ssh-keygen"})
class ScriptsOverSshTest extends ScriptContract {
  private static SshSite site;

  @BeforeAll
  static void start() {
    site = SshSite.trusted();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Override
  HostConnection host() {
    return site.host();
  }

  @Test
  void commands_share_a_login() {
    run(host(), "true");
    var before = site.logins();
    IntStream.range(0, 20).forEach(i -> run(host(), "true"));
    assertThat(site.logins()).isEqualTo(before);
  }

  @Test
  void thirty_commands_run_at_once(@TempDir Path meeting) throws IOException {
    Files.setPosixFilePermissions(meeting, PosixFilePermissions.fromString("rwxrwxrwx"));
    var running = IntStream.range(0, 30).mapToObj(i -> async(meetingOfThirty(meeting, i))).toList();
    assertThat(running.stream().map(CompletableFuture::join).map(CommandResult::stdout))
        .containsExactlyElementsOf(numbers());
  }

  /** Each waits for all others, so fewer than thirty at once would never end. */
  private static String meetingOfThirty(Path folder, int number) {
    return """
    touch %1$s/%2$d
    until [ "$(ls %1$s | wc -l)" -ge 30 ]; do sleep 0.1; done
    echo %2$d
    """
        .formatted(folder, number);
  }

  private static List<String> numbers() {
    return IntStream.range(0, 30).mapToObj(i -> i + "\n").toList();
  }

  private CompletableFuture<CommandResult> async(String script) {
    return CompletableFuture.supplyAsync(
        () -> run(host(), script), task -> Thread.ofVirtual().start(task));
  }

  @Test
  void a_server_that_was_restarted_is_found_again() {
    run(host(), "true");
    site.server.restart();
    assertThat(run(host(), "echo again").stdout()).isEqualTo("again\n");
  }

  @Test
  void a_command_whose_connection_breaks_has_no_known_end() {
    var result = async("sleep 307");
    await().until(ScriptsOverSshTest::sleepingUnderServer);
    site.server.restart();
    assertThat(result.join().exit()).isInstanceOf(Exit.Unknown.class);
  }

  private static boolean sleepingUnderServer() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(it -> it.info().commandLine().orElse("").endsWith("sleep 307"));
  }
}

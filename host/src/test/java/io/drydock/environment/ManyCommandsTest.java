package io.drydock.environment;

import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many commands at once on servers that allow little. */
@NeedsTool({"sshd", "ssh-keygen"})
class ManyCommandsTest {
  @ParameterizedTest
  @CsvSource({"1, 8", "2, 16", "4, 64"})
  void commands_run_at_once_on_a_server_that_allows_few_in_a_connection(int few, int commands) {
    try (var site = SshSite.trustedWithMaxSessions(few)) {
      assertThat(outputs(site, commands)).containsExactlyElementsOf(numbers(commands));
    }
  }

  @Test
  void a_server_that_allows_few_is_not_logged_in_to_for_every_command() {
    try (var site = SshSite.trustedWithMaxSessions(4)) {
      assertThat(outputs(site, 24)).hasSize(24);
      long before = site.logins();
      assertThat(outputs(site, 24)).containsExactlyElementsOf(numbers(24));
      assertThat(site.logins() - before).isLessThan(24 / 2);
    }
  }

  @Test
  void commands_wait_for_each_other_where_no_further_login_succeeds() {
    try (var site = SshSite.trusted()) {
      run(site.host(), "true");
      site.server.letNobodyElseIn();
      assertThat(outputs(site, 20)).containsExactlyElementsOf(numbers(20));
      assertThat(site.logins()).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_allows_no_command_says_so() {
    try (var site = SshSite.trustedWithMaxSessions(0)) {
      assertThat(Scripts.failureOf(site.host(), "true"))
          .hasMessageContaining("starts no command")
          .hasMessageContaining("MaxSessions");
    }
  }

  private static List<String> outputs(SshSite site, int commands) {
    var running =
        IntStream.range(0, commands)
            .mapToObj(i -> async(site, "sleep 0.05; echo %d; exit %d".formatted(i, i)))
            .toList();
    return running.stream()
        .map(CompletableFuture::join)
        .map(it -> it.exit() + " " + it.stdout())
        .toList();
  }

  private static List<String> numbers(int commands) {
    return IntStream.range(0, commands).mapToObj(i -> new Exit.Code(i) + " " + i + "\n").toList();
  }

  private static CompletableFuture<CommandResult> async(SshSite site, String script) {
    return CompletableFuture.supplyAsync(
        () -> run(site.host(), script), task -> Thread.ofVirtual().start(task));
  }
}

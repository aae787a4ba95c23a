package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two real servers: one is reached through the other. */
@NeedsTool({"sshd", "ssh-keygen"})
class JumpHostTest {
  private static SshSite near;
  private static SshSite far;

  @BeforeAll
  static void start() {
    near = SshSite.unknown();
    far = SshSite.unknown();
  }

  @AfterAll
  static void stop() {
    far.close();
    near.close();
  }

  private static HostAddress.Ssh through(HostAddress.Ssh jump) {
    HostAddress.Ssh target = far.address();
    return new HostAddress.Ssh(
        target.host(), target.port(), target.user(), target.login(), new SshRoute(jump, false));
  }

  @Test
  void a_host_is_reached_through_another_with_the_keys_of_both_checked() {
    HostAddress.Ssh address = through(near.address());
    near.connections.trustHostKey(address);
    HostConnection host = near.connections.to(address);
    assertThat(run(host, "printf in").stdout()).isEqualTo("in");
    assertThat(run(host, "head -c 300000 /dev/zero | tr '\\0' x").stdout()).hasSize(300_000);
    assertThat(near.logins()).isPositive();
    assertThat(address).hasToString(far.address() + " by way of " + near.address());
  }

  @Test
  void a_jump_host_whose_key_is_not_known_is_refused_by_name() {
    try (var stranger = SshSite.unknown()) {
      var failure = failureOf(far.connections.to(through(stranger.address())), "echo no");
      assertThat(failure.code()).isEqualTo(ErrorCode.HOST_KEY_UNKNOWN);
      assertThat(failure).hasMessageContaining("" + stranger.server.port());
    }
  }

  @Test
  void a_jump_host_that_may_not_reach_the_target_says_so() {
    HostAddress.Ssh jump = near.address();
    near.connections.trustHostKey(jump);
    var nowhere =
        new HostAddress.Ssh("127.0.0.1", 1, jump.user(), jump.login(), new SshRoute(jump, false));
    var failure = failureOf(near.connections.to(nowhere), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNREACHABLE);
    assertThat(failure).hasMessageContaining("does not connect to 127.0.0.1:1");
  }
}

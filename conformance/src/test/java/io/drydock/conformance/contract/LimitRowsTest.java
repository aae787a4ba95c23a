package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §6: limits, each named by its error, and what becomes of secrets. */
class LimitRowsTest {
  private static final String SECRET = "correct-horse-battery-staple";

  @TempDir Path folder;
  private ContractHome home;

  @BeforeEach
  void open() {
    home = new ContractHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private DrydockException failureOfLinking(PluginTemplate plugin) {
    return catchThrowableOfType(DrydockException.class, () -> home.link(plugin));
  }

  private static String preSnapshot(String body) {
    return "def f(staged_source, repository, source_config, optional_snapshot_parameters):\n"
        + body.indent(4);
  }

  @Row("limit-operation")
  @Test
  void an_operation_that_returns_more_than_4_MiB_is_told_the_limit() {
    DrydockException failure =
        failureOfLinking(
            home.staged()
                .operation(
                    "linked.post_snapshot",
                    preSnapshot("return SnapshotDefinition(note='x' * (5 << 20))")));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_RESULT_INVALID);
    assertThat(failure.why()).contains("linked.post_snapshot").contains("limit of 4 MiB");
  }

  @Row("limit-operation")
  @Test
  void an_operation_that_would_receive_more_than_4_MiB_is_not_called() {
    home.add(
        home.staged()
            .definition(
                "linkedSourceDefinition",
                "{\"type\": \"object\", \"properties\": {\"mountLocation\": {\"type\": \"string\"},"
                    + " \"text\": {\"type\": \"string\"}}}"));
    Map<String, Object> large =
        Map.of("mountLocation", home.staging().toString(), "text", "y".repeat(5 << 20));
    var failure = catchThrowableOfType(DrydockException.class, () -> home.link(large));
    assertThat(failure.why()).contains("receives").contains("limit of 4 MiB");
  }

  @Row("limit-exception")
  @Test
  void a_user_error_of_more_than_128_KiB_is_shortened_and_told_the_limit() {
    DrydockException failure =
        failureOfLinking(
            home.staged()
                .operation(
                    "linked.pre_snapshot",
                    preSnapshot(
                        "raise UserError('It begins so', 'act', 'z' * (200 << 10) + 'the end')")));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.why()).contains("limit of 128 KiB").startsWith("It begins so");
    assertThat(failure.action()).contains("act");
    assertThat(failure.output()).startsWith("zzz").endsWith("the end").hasSizeLessThan(10_000);
  }

  @Row("limit-exception")
  @Test
  void an_exception_of_less_comes_through_whole() {
    DrydockException failure =
        failureOfLinking(
            home.staged()
                .operation(
                    "linked.pre_snapshot",
                    preSnapshot("raise UserError('no', 'a', 'z' * (100 << 10))")));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.output()).hasSize(100 << 10);
  }

  /** A plugin with a password that it does not handle with care. */
  private PluginTemplate careless() {
    return home.staged()
        .definition(
            "linkedSourceDefinition",
            """
            {"type": "object", "properties": {"mountLocation": {"type": "string"},
             "password": {"type": "string", "format": "password"}}}
            """)
        .operation(
            "linked.pre_snapshot",
            preSnapshot(
                """
                logging.info('the password is %s', staged_source.parameters.password)
                print(staged_source.parameters.password)
                raise UserError('Wrong password ' + staged_source.parameters.password)
                """));
  }

  private DrydockException failureWithSecret() {
    return failureWithSecret(careless());
  }

  private DrydockException failureWithSecret(PluginTemplate plugin) {
    home.add(plugin);
    Map<String, Object> parameters =
        Map.of("mountLocation", home.staging().toString(), "password", SECRET);
    return catchThrowableOfType(DrydockException.class, () -> home.link(parameters));
  }

  @Row({"secret-output", "schema-password"})
  @Test
  void a_password_is_blotted_out_of_messages_logs_and_listings() {
    DrydockException failure = failureWithSecret();
    assertThat(failure.getMessage()).contains("Wrong password").doesNotContain(SECRET);
    assertThat(home.logged())
        .anyMatch(line -> line.startsWith("the password is "))
        .noneMatch(line -> line.contains(SECRET));
    assertThat(home.drydock().dsources().get("docs").toString()).doesNotContain(SECRET);
  }

  @Row("remote-redaction")
  @Test
  void of_a_scripts_variables_secrets_are_blotted_out_and_paths_are_not() {
    Path path = home.staging();
    DrydockException failure =
        failureWithSecret(
            careless()
                .operation(
                    "linked.pre_snapshot",
                    preSnapshot(
                        """
                        variables = {'P': staged_source.parameters.password,
                            'AT': staged_source.mount.mount_path, 'PORT': '5432'}
                        reply = libs.run_bash(staged_source.staged_connection,
                            'printf "%s|%s|%s" "$P" "$AT" "$PORT"', variables)
                        logging.info('said %s', reply.stdout)
                        raise UserError('said ' + reply.stdout, 'act')\
                        """)));
    assertThat(failure.why()).doesNotContain(SECRET).endsWith("|%s|5432".formatted(path));
    assertThat(home.logged())
        .anyMatch(line -> line.startsWith("said ") && line.endsWith("|%s|5432".formatted(path)))
        .noneMatch(line -> line.contains(SECRET));
  }

  @Row({"secret-storage", "schema-password"})
  @Test
  void no_file_of_the_home_holds_a_password() throws IOException {
    failureWithSecret();
    try (var files = Files.walk(folder.resolve("home"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).as(file.toString()).doesNotContain(SECRET);
      }
    }
  }
}

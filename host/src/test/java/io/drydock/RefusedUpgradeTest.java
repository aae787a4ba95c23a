package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.testing.MooringsHome;
import io.drydock.testing.PluginFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade that cannot bring all objects along brings none (contract §5). All in one home, since
 * nothing here may change it: the whole catalog is compared after each test.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RefusedUpgradeTest {
  private static final String CODE = "src/plugin_runner.py";

  private MooringsHome home;
  private Map<String, String> before;

  @BeforeAll
  void open(@TempDir Path folder) {
    home = MooringsHome.open(folder);
    home.drydock().dsources().sync("docs-ds");
    Path other = folder.resolve("data2");
    home.drydock().sources().add("other", "moorings", "here", null, Map.of("path", other + ""));
  }

  @AfterAll
  void close() {
    home.close();
  }

  @BeforeEach
  void remember() {
    before = home.catalog();
  }

  @AfterEach
  void nothing_has_changed() {
    assertThat(home.catalog()).isEqualTo(before);
    assertThat(home.drydock().dsources().status("docs-ds")).isEqualTo("ACTIVE");
  }

  private static String edited(String file, String from, String to) {
    String text = MooringsHome.text("v2", file);
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  private PluginFolder newer() {
    return home.version("v2", "v2");
  }

  private DrydockException refusal(PluginFolder newer) {
    var refused =
        catchThrowableOfType(
            DrydockException.class, () -> home.drydock().plugins().upgrade(newer.folder()));
    assertThat(refused).as("a refusal").isNotNull();
    return refused;
  }

  private String why(PluginFolder newer) {
    DrydockException refused = refusal(newer);
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_UPGRADE_REFUSED);
    return refused.why();
  }

  @Test
  void when_a_migration_fails_for_the_last_object_none_is_changed() {
    String failing =
        edited(
            CODE,
            "    return {\"fileCount\":",
            """
                seen.append(1)
                if len(seen) == 2:
                    raise ValueError("no snapshot is like this one")
                return {"fileCount":\
            """);
    assertThat(why(newer().code("seen = []\n" + failing)))
        .contains("snapshot 2 of dSource docs-ds: migration upgrade.snapshot 2.0.5 failed")
        .contains("plugin_runner.py:")
        .contains("ValueError: no snapshot is like this one")
        .doesNotContain("snapshot 1");
  }

  @Test
  void when_the_new_schema_refuses_objects_all_are_named() {
    String wrong =
        edited(CODE, "int(old_snapshot[\"content\"].split()[0])", "old_snapshot[\"content\"]");
    assertThat(why(newer().code(wrong)))
        .contains(
            "snapshot 1 of dSource docs-ds: the new schema refuses it: /fileCount (Files): must be"
                + " of type integer, given \"1 files\"")
        .contains("snapshot 2 of dSource docs-ds");
  }

  @Test
  void two_objects_must_not_become_one() {
    String same = edited(CODE, "\"folder\": old_source_config[\"path\"]", "\"folder\": \"/all\"");
    assertThat(why(newer().code(same)))
        .contains("source config other: it would have the same identity as source config docs");
    String namesakes = edited(CODE, "\"name\": old_source_config[\"name\"]", "\"name\": \"all\"");
    assertThat(why(newer().code(namesakes)))
        .contains("source config other: it would have the same name as source config docs: all");
  }

  @Test
  void a_lower_build_number_is_refused() {
    PluginFolder lower =
        newer().write("plugin_config.yml", edited("plugin_config.yml", "2.0.0", "0.9.99"));
    assertThat(why(lower)).contains("lower build number");
  }

  @Test
  void another_plugin_is_no_newer_version() {
    PluginFolder other =
        newer().write("plugin_config.yml", edited("plugin_config.yml", "6f0f6a1d", "7f0f6a1d"));
    assertThat(refusal(other).code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void a_migration_reaches_no_host() {
    String reaching =
        edited(
            CODE,
            "    return {**old_repository",
            "    libs.run_bash(None, \"true\")\n    return {**old_repository");
    assertThat(why(newer().code(reaching)))
        .contains("repository Moorings of environment here: migration upgrade.repository 2.0.1")
        .contains("may call no library function but upgrade_password");
  }

  @Test
  void a_password_that_would_be_kept_in_the_clear_is_refused() {
    String careless =
        edited(
            CODE,
            "new = {\"mountLocation\": old_linked_source[\"mountLocation\"]}",
            "return {\"mountLocation\": old_linked_source[\"password\"]}");
    assertThat(why(newer().code(careless)))
        .contains("dSource docs-ds", "a password would be kept in the clear")
        .doesNotContain(MooringsHome.SECRET);
  }

  @Test
  void another_version_is_not_added_over_objects() {
    var refused =
        catchThrowableOfType(
            DrydockException.class, () -> home.drydock().plugins().add(newer().folder()));
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_UPGRADE_NEEDED);
    assertThat(refused.action()).contains("drydock plugin upgrade " + newer().folder());
  }
}

package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.model.PluginUpgrade;
import io.drydock.model.SealedValue;
import io.drydock.testing.MooringsHome;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of a plugin takes over all objects of the old one (contract §5). */
class PluginUpgradeTest {
  @TempDir Path folder;
  private MooringsHome home;
  private Drydock drydock;

  @BeforeEach
  void open() {
    home = MooringsHome.open(folder);
    drydock = home.drydock();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private PluginUpgrade upgrade() {
    return drydock.plugins().upgrade(home.version("v2", "v2").folder());
  }

  @Test
  void every_kind_of_object_goes_through_its_migrations() {
    PluginUpgrade upgrade = upgrade();
    assertThat(upgrade.from()).isEqualTo("1.0.0");
    assertThat(upgrade.plugin().buildNumber()).isEqualTo("2.0.0");
    assertThat(upgrade.migrations()).containsExactly("2.0.1", "2.0.2", "2.0.3", "2.0.4", "2.0.5");
    assertThat(upgrade.objects())
        .isEqualTo(
            Map.of(
                Definition.REPOSITORY, 1,
                Definition.SOURCE_CONFIG, 2,
                Definition.LINKED_SOURCE, 1,
                Definition.VIRTUAL_SOURCE, 1,
                Definition.SNAPSHOT, 1));
    assertThat(drydock.environments().repositories(null).getFirst().data())
        .containsEntry("tool", "cp");
    assertThat(drydock.sources().get("docs").data())
        .containsEntry("folder", folder.resolve("data").toString())
        .doesNotContainKey("path");
    assertThat(drydock.vdbs().get("copy").parameters()).containsEntry("note", "from version 1");
    assertThat(drydock.vdbs().get("copy").sourceConfig()).containsKey("folder");
    assertThat(drydock.snapshots().list("docs-ds").getFirst().data())
        .isEqualTo(Map.of("fileCount", 1));
    assertThat(drydock.plugins().get("moorings").configFile()).startsWith(folder.resolve("v2"));
  }

  @Test
  void the_new_version_goes_on_with_the_objects_of_the_old() {
    upgrade();
    assertThat(drydock.dsources().sync("docs-ds").data()).isEqualTo(Map.of("fileCount", 1));
    assertThat(drydock.vdbs().snapshot("copy").data()).isEqualTo(Map.of("fileCount", 1));
    assertThat(drydock.environments().refresh("here")).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_password_becomes_a_sealed_login_and_is_nowhere_in_the_clear() throws IOException {
    upgrade();
    var login = (Map<String, Object>) drydock.dsources().get("docs-ds").parameters().get("login");
    assertThat(login)
        .containsEntry("type", "NamedPasswordCredential")
        .containsEntry("username", "ada");
    assertThat(SealedValue.isSealed(login.get("password"))).isTrue();
    try (var files = Files.list(home.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(MooringsHome.SECRET);
      }
    }
  }

  @Test
  void a_dry_run_changes_nothing_and_says_what_would_happen() {
    Map<String, String> before = home.catalog();
    Path newer = home.version("v2", "v2").folder();
    PluginUpgrade upgrade = drydock.plugins().upgrade(newer, true);
    assertThat(upgrade.dryRun()).isTrue();
    assertThat(upgrade.migrations()).hasSize(5);
    assertThat(home.catalog()).isEqualTo(before);
    assertThat(drydock.dsources().sync("docs-ds").data()).containsEntry("content", "1 files");
  }

  @Test
  void new_migrations_run_in_numeric_order_and_each_only_once() {
    upgrade();
    String more =
        MooringsHome.text("v2", "src/plugin_runner.py")
            + """


            @plugin.upgrade.virtual_source("2.0.10")
            def later(old_virtual_source):
                return {**old_virtual_source, "note": old_virtual_source["note"] + ", then 10"}


            @plugin.upgrade.virtual_source("2.0.9.0")
            def sooner(old_virtual_source):
                return {**old_virtual_source, "note": old_virtual_source["note"] + ", then 9"}
            """;
    PluginFolder edited = home.version("v2", "v2").code(more);
    PluginUpgrade again = drydock.plugins().upgrade(edited.folder());
    assertThat(again.migrations()).containsExactly("2.0.9", "2.0.10");
    assertThat(drydock.vdbs().get("copy").parameters())
        .containsEntry("note", "from version 1, then 9, then 10");
    assertThat(drydock.plugins().upgrade(edited.folder()).migrations()).isEmpty();
  }

  @Test
  void migrations_of_a_plugin_that_was_edited_in_place_are_not_skipped() {
    upgrade();
    home.version("v2", "v2")
        .code(
            MooringsHome.text("v2", "src/plugin_runner.py")
                + """


                @plugin.upgrade.virtual_source("3")
                def annotate(old_virtual_source):
                    return {**old_virtual_source, "note": "third"}
                """);
    var refused =
        catchThrowableOfType(DrydockException.class, () -> drydock.dsources().sync("docs-ds"));
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_UPGRADE_NEEDED);
    assertThat(refused.why()).contains(": 3");
    assertThat(refused.action()).contains("drydock plugin upgrade " + folder.resolve("v2"));
    // It stays so, whether or not the plugin is loaded already.
    assertThat(
            catchThrowableOfType(DrydockException.class, () -> drydock.dsources().sync("docs-ds"))
                .code())
        .isEqualTo(ErrorCode.PLUGIN_UPGRADE_NEEDED);
    drydock.plugins().upgrade(folder.resolve("v2"));
    assertThat(drydock.vdbs().get("copy").parameters()).containsEntry("note", "third");
    assertThat(drydock.dsources().sync("docs-ds").id()).isPositive();
  }

  @Test
  void datasets_stay_up_during_an_upgrade() {
    upgrade();
    assertThat(drydock.jobs().list())
        .filteredOn(job -> job.kind() == Job.Kind.UPGRADE)
        .singleElement()
        .satisfies(
            job ->
                assertThat(drydock.jobs().log(job.id()))
                    .noneMatch(line -> line.text().contains("mount")));
    assertThat(folder.resolve("mounts/ds/a.txt")).exists();
    assertThat(folder.resolve("mounts/copy/a.txt")).exists();
  }

  @Test
  void a_plugin_with_objects_is_not_deleted_and_names_them() {
    var refused =
        catchThrowableOfType(DrydockException.class, () -> drydock.plugins().delete("moorings"));
    assertThat(refused.code()).isEqualTo(ErrorCode.STILL_IN_USE);
    assertThat(refused.why()).contains("dSource docs-ds", "VDB copy", "source config docs");
    drydock.vdbs().delete("copy", false);
    var linked =
        catchThrowableOfType(DrydockException.class, () -> drydock.sources().delete("docs"));
    assertThat(linked.code()).isEqualTo(ErrorCode.STILL_IN_USE);
    drydock.dsources().delete("docs-ds", false);
    drydock.sources().delete("docs");
    drydock.plugins().delete("moorings");
    assertThat(drydock.plugins().list()).isEmpty();
    assertThat(drydock.environments().repositories(null)).isEmpty();
  }
}

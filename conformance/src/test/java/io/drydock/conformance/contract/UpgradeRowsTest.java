package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.model.Definition;
import io.drydock.model.PluginUpgrade;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §5: plugin upgrade, and what holds for migrations. */
class UpgradeRowsTest {
  @TempDir Path folder;
  private ContractHome home;

  @BeforeEach
  void openAndLink() {
    home = new ContractHome(folder);
    home.link(home.staged().code(migration("snapshot", "2024.1", "old_snapshot")));
  }

  @AfterEach
  void close() {
    home.close();
  }

  /** A migration that notes its id, and gives the object back. */
  private static String migration(String kind, String id, String expression) {
    return """
    @plugin.upgrade.%1$s('%2$s')
    def f(old_%1$s):
        logging.getLogger('ran').info('%2$s')
        return %3$s
    """
        .formatted(kind, id, expression);
  }

  private PluginTemplate next() {
    return PluginTemplate.staged(folder.resolve("next"), "contract").config("buildNumber", "2");
  }

  private PluginUpgrade upgrade(PluginTemplate next) {
    return home.drydock().plugins().upgrade(next.write());
  }

  private String refusal(PluginTemplate next) {
    var refused = catchThrowableOfType(DrydockException.class, () -> upgrade(next));
    assertThat(refused).as("a refusal").isNotNull();
    return refused.why();
  }

  @Row({"flow-upgrade", "op-upgrade", "flow-migration-ids"})
  @Test
  void each_kind_of_object_goes_through_its_new_migrations_in_numeric_order() {
    home.provision("copy");
    PluginTemplate next =
        next()
            .code(migration("snapshot", "2024.01.0", "{'never': 'again'}"))
            .code(migration("snapshot", "2024.10", "{'note': old_snapshot['note'] + ', ten'}"))
            .code(migration("snapshot", "2024.9", "{'note': old_snapshot['note'] + ', nine'}"))
            .code(migration("repository", "2025", "{**old_repository, 'path': '/r'}"))
            .code(migration("source_config", "2025.1", "{**old_source_config, 'path': '/s'}"))
            .code(migration("linked_source", "2025.2", "{**old_linked_source, 'x': 1}"))
            .code(migration("virtual_source", "2025.3", "{**old_virtual_source, 'y': 2}"));
    assertThat(upgrade(next).migrations())
        .containsExactly("2024.9", "2024.10", "2025", "2025.1", "2025.2", "2025.3");
    var drydock = home.drydock();
    assertThat(drydock.snapshots().list("docs").getFirst().data())
        .isEqualTo(Map.of("note", "by post_snapshot, nine, ten"));
    assertThat(drydock.environments().repositories("here").getFirst().data())
        .containsEntry("path", "/r");
    assertThat(drydock.sources().get("docs").data()).containsEntry("path", "/s");
    assertThat(drydock.dsources().get("docs").parameters()).containsEntry("x", 1);
    assertThat(drydock.vdbs().get("copy").parameters()).containsEntry("y", 2);
  }

  @Row("flow-upgrade")
  @Test
  void all_objects_or_none() {
    PluginTemplate next =
        next()
            .code(migration("snapshot", "2024.1", "old_snapshot"))
            .code(migration("repository", "2025", "{**old_repository, 'path': '/r'}"))
            .code(migration("snapshot", "2025.1", "{'note': 7}"));
    assertThat(refusal(next))
        .contains("snapshot 1 of dSource docs", "/note: must be of type string");
    assertThat(home.drydock().environments().repositories("here").getFirst().data())
        .doesNotContainKey("path");
    assertThat(home.drydock().dsources().sync("docs").data()).containsKey("note");
  }

  @Row("flow-migration-ids")
  @Test
  void no_migration_goes_missing_and_no_id_serves_twice() {
    assertThat(refusal(next())).contains("lacks migrations", "2024.1");
    PluginTemplate twice =
        next()
            .code(migration("snapshot", "2024.1", "old_snapshot"))
            .code(migration("repository", "2024.01.0", "old_repository"));
    assertThat(refusal(twice)).contains("2024.1", "already used");
  }

  @Row("flow-lower-build")
  @Test
  void a_lower_build_number_is_refused_and_an_equal_one_is_fine() {
    String same = migration("snapshot", "2024.1", "old_snapshot");
    assertThat(upgrade(next().code(same)).plugin().buildNumber()).isEqualTo("2");
    assertThat(upgrade(next().code(same).config("buildNumber", "2.0")).plugin().buildNumber())
        .isEqualTo("2.0");
    assertThat(refusal(next().code(same).config("buildNumber", "1.9.9")))
        .contains("lower build number");
    PluginTemplate elsewhere =
        PluginTemplate.staged(folder.resolve("older"), "contract").code(same);
    assertThatThrownBy(() -> home.drydock().plugins().add(elsewhere.write()))
        .hasMessageContaining("lower build number");
  }

  @Row("schema-empty-credentials")
  @Test
  void an_empty_password_out_of_upgrade_password_is_taken_and_reaches_the_plugin() {
    PluginTemplate next =
        next()
            .definition(
                "linkedSourceDefinition",
                """
                {"type": "object", "properties": {"mountLocation": {"type": "string"},
                 "note": {"type": "string"}, "login":
                 {"$ref": "https://delphix.com/platform/api#/definitions/passwordCredentialsSupplier"}}}
                """)
            .code(migration("snapshot", "2024.1", "old_snapshot"))
            .code(
                migration(
                    "linked_source",
                    "2025",
                    "{**old_linked_source, 'note': '', 'login': libs.upgrade_password('', 'ada')}"))
            .operation(
                "linked.pre_snapshot",
                """
                def f(staged_source, repository, source_config, optional_snapshot_parameters):
                    login = libs.retrieve_credentials(staged_source.parameters.login)
                    logging.info('it is %r of %r', login.password, login.username)
                """);
    upgrade(next);
    home.drydock().dsources().sync("docs");
    assertThat(home.logged()).contains("it is '' of 'ada'");
  }

  @Row({"flow-migration-libs", "libs-upgrade-password"})
  @Test
  void a_migration_may_call_upgrade_password_and_nothing_else_of_the_library() {
    List<String> others =
        List.of(
            "libs.run_bash(None, 'true')",
            "libs.run_expect(None, 'true')",
            "libs.run_powershell(None, 'true')",
            "libs.run_sync(None, '/')",
            "libs.retrieve_credentials({})");
    for (String call : others) {
      PluginTemplate next =
          next()
              .code(migration("snapshot", "2024.1", "old_snapshot"))
              .code(migration("linked_source", "2025", call));
      assertThat(refusal(next)).as(call).contains("may call no library function");
    }
    PluginTemplate next =
        next()
            .definition(
                "linkedSourceDefinition",
                """
                {"type": "object", "properties": {"mountLocation": {"type": "string"}, "login":
                 {"$ref": "https://delphix.com/platform/api#/definitions/credentialsSupplier"}}}
                """)
            .code(migration("snapshot", "2024.1", "old_snapshot"))
            .code(
                migration(
                    "linked_source",
                    "2025",
                    "{**old_linked_source, 'login': libs.upgrade_password('hunter2', 'ada')}"));
    assertThat(upgrade(next).objects()).containsEntry(Definition.LINKED_SOURCE, 1);
    assertThat(home.drydock().dsources().get("docs").parameters().toString())
        .contains("NamedPasswordCredential", "username=ada", "$sealed")
        .doesNotContain("hunter2");
  }

  @Row("flow-upgrade-waits")
  @Test
  void the_dsource_stays_up_and_goes_on_afterwards() {
    home.steps();
    upgrade(next().code(migration("snapshot", "2024.1", "old_snapshot")));
    assertThat(home.steps()).noneMatch(step -> step.contains("mount"));
    assertThat(home.staging().resolve("a.txt")).exists();
    assertThat(home.drydock().dsources().sync("docs").id()).isPositive();
  }
}

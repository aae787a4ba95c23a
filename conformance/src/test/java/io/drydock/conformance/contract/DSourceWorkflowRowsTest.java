package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.DSources;
import io.drydock.Tending;
import io.drydock.fixtures.NeedsTool;
import io.drydock.model.DSource;
import io.drydock.model.Repository;
import io.drydock.model.Snapshot;
import io.drydock.model.SourceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §5: discovery, and the steps of a dSource's workflows in their order. */
class DSourceWorkflowRowsTest {
  private static final Map<String, String> HOOKS = Map.of("pre-sync", "true", "post-sync", "true");

  /** Says which snapshot parameters came. */
  private static final String TELL_PARAMETERS =
      """
      def f(%s, repository, source_config, optional_snapshot_parameters):
          given = optional_snapshot_parameters
          logging.info('parameters: %%s', None if given is None else given.to_dict())
      """;

  @TempDir Path folder;
  private ContractHome home;
  private DSources dsources;

  @BeforeEach
  void open() {
    home = new ContractHome(folder);
    dsources = home.drydock().dsources();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void linkedWithHooks(PluginTemplate plugin) {
    home.link(plugin);
    dsources.setHooks("docs", HOOKS);
    home.steps();
  }

  private static PluginTemplate withStaging(PluginTemplate plugin) {
    for (String name : new String[] {"start_staging", "stop_staging"}) {
      plugin.operation(
          "linked." + name, "def f(staged_source, repository, source_config):\n    pass");
    }
    return plugin;
  }

  @Row("flow-discovery")
  @Test
  void discovery_asks_for_repositories_and_then_once_each_for_source_configs() {
    home.drydock()
        .plugins()
        .add(
            home.staged()
                .operation(
                    "discovery.repository",
                    """
                    def f(source_connection):
                        return [RepositoryDefinition(name='a'), RepositoryDefinition(name='b')]
                    """)
                .operation(
                    "discovery.source_config",
                    """
                    def f(source_connection, repository):
                        return [SourceConfigDefinition(name='in ' + repository.name)]
                    """)
                .write());
    for (int time = 0; time < 2; time++) {
      home.steps();
      home.drydock().environments().refresh("here");
      assertThat(home.steps())
          .containsExactly(
              "discovery.repository", "discovery.source_config", "discovery.source_config");
    }
    assertThat(home.drydock().environments().repositories("here"))
        .extracting(Repository::name)
        .containsExactly("a", "b");
    assertThat(home.drydock().sources().list())
        .extracting(SourceConfig::name)
        .containsExactlyInAnyOrder("in a", "in b");
  }

  @Row({"flow-link", "flow-resync"})
  @Test
  void linking_creates_the_dsource_and_syncs_it_as_a_resync() {
    String tell = TELL_PARAMETERS.formatted("staged_source");
    DSource linked = home.link(home.staged().operation("linked.pre_snapshot", tell));
    assertThat(linked.state()).isEqualTo(DSource.State.ENABLED);
    assertThat(home.logged()).contains("parameters: {'resync': True}");
    dsources.sync("docs");
    assertThat(home.logged()).contains("parameters: {'resync': False}");
    Snapshot anew = dsources.sync("docs", true, Map.of());
    assertThat(anew.resync()).isTrue();
    assertThat(home.logged()).contains("parameters: {'resync': True}");
  }

  @Row("flow-sync-staged")
  @Test
  void a_staged_sync_mounts_and_takes_its_snapshot_between_the_plugins_two_operations() {
    linkedWithHooks(home.staged());
    Snapshot taken = dsources.sync("docs");
    assertThat(home.steps())
        .containsExactly(
            "linked.mount_specification",
            "mount",
            "hook pre-sync",
            "linked.pre_snapshot",
            "snapshot",
            "linked.post_snapshot",
            "hook post-sync");
    assertThat(taken.data()).containsEntry("note", "by post_snapshot");
    assertThat(taken.folder().resolve("a.txt")).hasContent("one");
  }

  @Row("flow-policy-sync")
  @Test
  void a_policy_gives_no_snapshot_parameters_unless_the_schema_requires_some() {
    String tell = TELL_PARAMETERS.formatted("staged_source");
    home.link(home.staged().operation("linked.pre_snapshot", tell));
    dsources.syncByPolicy("docs");
    assertThat(home.logged()).contains("parameters: None");
  }

  @Row("flow-policy-sync")
  @Test
  void a_policy_gives_the_snapshot_parameters_that_the_schema_requires() {
    String tell = TELL_PARAMETERS.formatted("staged_source");
    home.link(
        home.staged()
            .definition(
                "snapshotParametersDefinition",
                """
                {"type": "object", "required": ["resync"],
                 "properties": {"resync": {"type": "boolean"}}}
                """)
            .operation("linked.pre_snapshot", tell));
    dsources.syncByPolicy("docs");
    assertThat(home.logged()).contains("parameters: {'resync': False}");
  }

  @Row("flow-dsource-disable")
  @Test
  void disabling_and_deleting_stop_staging_and_unmount() {
    home.link(withStaging(home.staged()));
    home.steps();
    dsources.disable("docs");
    assertThat(home.steps()).containsExactly("linked.stop_staging", "unmount");
    assertThat(home.staging().resolve("a.txt")).doesNotExist();
    dsources.enable("docs");
    home.steps();
    dsources.delete("docs", false);
    assertThat(home.steps()).containsExactly("linked.stop_staging", "unmount", "delete storage");
  }

  @Row("flow-dsource-enable")
  @Test
  void enabling_mounts_and_starts_staging() {
    home.link(withStaging(home.staged()));
    dsources.disable("docs");
    home.steps();
    dsources.enable("docs");
    assertThat(home.steps())
        .containsExactly("linked.mount_specification", "mount", "linked.start_staging");
    assertThat(home.staging().resolve("a.txt")).hasContent("one");
  }

  @Row("flow-same-host")
  @Test
  void the_staging_host_is_the_source_host_when_nobody_says_otherwise() {
    DSource linked = home.link(home.staged());
    assertThat(linked.stagingEnvironment()).isEqualTo("here");
    assertThat(home.drydock().sources().get("docs").environment()).isEqualTo("here");
  }

  @Row("flow-ownership")
  @Test
  void the_storage_belongs_to_the_environments_user() throws IOException {
    home.link(home.staged());
    int uid = home.drydock().environments().get("here").uid();
    assertThat(Files.getAttribute(home.staging(), "unix:uid", LinkOption.NOFOLLOW_LINKS))
        .isEqualTo(uid);
  }

  @Row("flow-shared-path")
  @Test
  void one_dataset_is_mounted_at_several_places_with_shared_paths() throws IOException {
    home.link(
        home.staged()
            .operation(
                "linked.mount_specification",
                """
                def f(staged_source, repository):
                    environment = staged_source.staged_connection.environment
                    at = staged_source.parameters.mount_location
                    return MountSpecification([
                        Mount(environment, at + '/data', shared_path='/data'),
                        Mount(environment, at + '/log', shared_path='log')])
                """)
            .operation(
                "linked.pre_snapshot",
                """
                def f(staged_source, repository, source_config, optional_snapshot_parameters):
                    assert staged_source.mount is None
                    script = 'for at in $MOUNTS; do echo "$at" > "$at/file"; done'
                    paths = [mount.mount_path for mount in staged_source.mounts]
                    libs.run_bash(staged_source.staged_connection, script,
                        {'MOUNTS': ' '.join(paths)}, check=True)
                """));
    Path snapshot = home.drydock().snapshots().list("docs").getFirst().folder();
    assertThat(snapshot.resolve("data/file")).hasContent(home.staging() + "/data\n");
    assertThat(snapshot.resolve("log/file")).hasContent(home.staging() + "/log\n");
  }

  @Row("flow-sync-direct")
  @NeedsTool("rsync")
  @Test
  void a_direct_sync_copies_into_the_dsource_in_pre_snapshot_without_any_mount() {
    home.add(
        home.direct()
            .operation(
                "linked.pre_snapshot",
                """
                def f(direct_source, repository, source_config, optional_snapshot_parameters):
                    libs.run_sync(direct_source.connection, source_config.path)
                """));
    home.link(Map.of());
    dsources.setHooks("docs", HOOKS);
    ContractHome.write(home.data().resolve("b.txt"), "two");
    home.steps();
    Snapshot taken = dsources.sync("docs");
    assertThat(home.steps())
        .containsExactly(
            "hook pre-sync",
            "linked.pre_snapshot",
            "snapshot",
            "linked.post_snapshot",
            "hook post-sync");
    assertThat(taken.folder().resolve("a.txt")).hasContent("one");
    assertThat(taken.folder().resolve("b.txt")).hasContent("two");
  }

  @Row("flow-interval")
  @Test
  void between_syncs_status_worker_and_size_are_asked_for_again_and_again() {
    String said = "def f(staged_source, repository, source_config):\n    return ";
    home.link(
        home.staged()
            .operation("linked.status", said + "Status.ACTIVE")
            .operation("linked.worker", said + "None")
            .operation("linked.source_size", said + "42"));
    home.steps();
    try (Tending tending = home.drydock().tend(Duration.ofMillis(200), Duration.ofMillis(500))) {
      assertThat(tending).isNotNull();
      await()
          .until(
              () ->
                  home.countOf("linked.status") > 1
                      && home.countOf("linked.worker") > 1
                      && home.countOf("linked.source_size") > 1);
    }
  }
}

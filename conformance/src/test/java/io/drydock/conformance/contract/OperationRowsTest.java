package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.DSources;
import io.drydock.Vdbs;
import io.drydock.Vdbs.NewVdb;
import io.drydock.model.Repository;
import io.drydock.model.Snapshot;
import io.drydock.model.SourceConfig;
import io.drydock.model.Vdb;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contract §2, the table of operations: each is called by its workflow with the arguments of its
 * row, and what it returns arrives. Every function declares exactly the arguments of the table.
 */
class OperationRowsTest {
  private static final String STAGED = "staged_source, repository, source_config";
  private static final String VIRTUAL = "virtual_source, repository, source_config";
  private static final String TYPES_OF_STAGED =
      "(staged_source: StagedSource, repository: RepositoryDefinition,"
          + " source_config: SourceConfigDefinition";
  private static final String TYPES_OF_VIRTUAL =
      "(virtual_source: VirtualSource, repository: RepositoryDefinition";

  /** Logs an operation with the names and types of its arguments. */
  private static final String TELL =
      """
      def tell(operation, arguments):
          logging.info('%s(%s)', operation, ', '.join(
              '%s: %s' % (name, type(value).__name__) for name, value in arguments.items()))
      """;

  @TempDir static Path folder;
  private static ContractHome home;
  private static DSources dsources;
  private static Vdbs vdbs;

  @BeforeAll
  static void open() {
    home = new ContractHome(folder);
    dsources = home.drydock().dsources();
    vdbs = home.drydock().vdbs();
    home.add(staged(), "staged");
    dsources.link("staged", "staged", null, Map.of("mountLocation", home.staging().toString()));
    home.add(direct(), "direct");
    dsources.link("direct", "direct", null, Map.of());
  }

  @AfterAll
  static void close() {
    home.close();
  }

  private static PluginTemplate telling(
      PluginTemplate plugin, String operation, String arguments, String returned) {
    String function =
        "def f(%s):\n    tell('%s', locals())\n    return %s"
            .formatted(arguments, operation, returned);
    return plugin.operation(operation, function);
  }

  private static PluginTemplate staged() {
    PluginTemplate plugin = virtual(home.staged("staged").code(TELL));
    for (String name : List.of("pre_snapshot", "post_snapshot")) {
      String returned = name.startsWith("pre") ? "None" : "SnapshotDefinition(note='staged')";
      telling(plugin, "linked." + name, STAGED + ", optional_snapshot_parameters", returned);
    }
    for (String name : List.of("start_staging", "stop_staging", "worker")) {
      telling(plugin, "linked." + name, STAGED, "None");
    }
    telling(
        plugin,
        "discovery.repository",
        "source_connection",
        "[RepositoryDefinition(name='one', path='/opt')]");
    telling(
        plugin,
        "discovery.source_config",
        "source_connection, repository",
        "[SourceConfigDefinition(name='found', path=repository.path + '/data')]");
    telling(
        plugin,
        "linked.mount_specification",
        "staged_source, repository",
        "MountSpecification([Mount(staged_source.staged_connection.environment,"
            + " staged_source.parameters.mount_location)])");
    telling(plugin, "linked.status", STAGED, "Status.INACTIVE");
    return telling(plugin, "linked.source_size", STAGED, "12345678901");
  }

  private static PluginTemplate virtual(PluginTemplate plugin) {
    for (String name : List.of("unconfigure", "cleanup", "start", "stop", "pre_snapshot")) {
      telling(plugin, "virtual." + name, VIRTUAL, "None");
    }
    String configured = "SourceConfigDefinition(name='%s', path=%s)";
    String both = "virtual_source, repository";
    telling(plugin, "virtual.initialize", both, configured.formatted("initialized", "'/i'"));
    telling(
        plugin,
        "virtual.configure",
        both + ", snapshot",
        configured.formatted("configured", "snapshot.note"));
    telling(
        plugin,
        "virtual.reconfigure",
        VIRTUAL + ", snapshot",
        configured.formatted("reconfigured", "source_config.name + snapshot.note"));
    telling(plugin, "virtual.post_snapshot", VIRTUAL, "SnapshotDefinition(note='of a VDB')");
    telling(
        plugin,
        "virtual.status",
        VIRTUAL,
        "Status.ACTIVE if virtual_source.mounts else Status.INACTIVE");
    telling(
        plugin,
        "virtual.mount_specification",
        both,
        "MountSpecification([Mount(virtual_source.connection.environment,"
            + " virtual_source.parameters.mount_location)])");
    return telling(plugin, "virtual.source_size", VIRTUAL, "0.5");
  }

  private static PluginTemplate direct() {
    String source = "direct_source, repository, source_config";
    PluginTemplate plugin = home.direct("direct").code(TELL);
    String arguments = source + ", optional_snapshot_parameters";
    telling(plugin, "linked.pre_snapshot", arguments, "None");
    telling(plugin, "linked.post_snapshot", arguments, "SnapshotDefinition(note='direct')");
    return telling(plugin, "linked.source_size", source, "7");
  }

  private static Vdb provision(String name) {
    long newest = home.drydock().snapshots().list("staged").getLast().id();
    return vdbs.provision(wanted(name), newest);
  }

  private static NewVdb wanted(String name) {
    return new NewVdb(name, "here", Map.of("mountLocation", home.virtual(name).toString()));
  }

  private static void assertCalled(String call) {
    assertThat(home.everLogged()).contains(call);
  }

  @Row("op-discovery-repository")
  @Test
  void discovery_repository_returns_repositories() {
    assertCalled("discovery.repository(source_connection: RemoteConnection)");
    assertThat(home.drydock().environments().repositories("here"))
        .filteredOn(one -> one.plugin().equals("staged"))
        .extracting(Repository::data)
        .containsExactly(Map.of("name", "one", "path", "/opt"));
  }

  @Row("op-discovery-source-config")
  @Test
  void discovery_source_config_returns_source_configs_of_a_repository() {
    assertCalled(
        "discovery.source_config(source_connection: RemoteConnection,"
            + " repository: RepositoryDefinition)");
    SourceConfig found = home.drydock().sources().get("found");
    assertThat(found.data()).isEqualTo(Map.of("name", "found", "path", "/opt/data"));
    assertThat(found.repository()).isEqualTo("one");
  }

  @Row("op-linked-snapshot-staged")
  @Test
  void the_snapshot_operations_of_a_staged_plugin_get_snapshot_parameters() {
    Snapshot taken = dsources.sync("staged");
    String arguments =
        TYPES_OF_STAGED + ", optional_snapshot_parameters: SnapshotParametersDefinition)";
    assertThat(home.logged())
        .containsSubsequence("linked.pre_snapshot" + arguments, "linked.post_snapshot" + arguments);
    assertThat(taken.data()).isEqualTo(Map.of("note", "staged"));
  }

  @Row("op-linked-snapshot-direct")
  @Test
  void the_snapshot_operations_of_a_direct_plugin_get_a_direct_source() {
    Snapshot taken = dsources.sync("direct");
    String arguments =
        "(direct_source: DirectSource, repository: RepositoryDefinition,"
            + " source_config: SourceConfigDefinition,"
            + " optional_snapshot_parameters: SnapshotParametersDefinition)";
    assertThat(home.logged())
        .containsSubsequence("linked.pre_snapshot" + arguments, "linked.post_snapshot" + arguments);
    assertThat(taken.data()).isEqualTo(Map.of("note", "direct"));
  }

  @Row("op-linked-staging")
  @Test
  void staging_is_stopped_started_and_worked_on() {
    dsources.disable("staged");
    assertThat(home.logged()).contains("linked.stop_staging" + TYPES_OF_STAGED + ")");
    dsources.enable("staged");
    assertThat(home.logged()).contains("linked.start_staging" + TYPES_OF_STAGED + ")");
    dsources.work("staged");
    assertThat(home.logged()).contains("linked.worker" + TYPES_OF_STAGED + ")");
  }

  @Row("op-linked-status")
  @Test
  void linked_status_is_what_the_plugin_says_or_active() {
    assertThat(dsources.status("staged")).isEqualTo("INACTIVE");
    assertThat(home.logged()).contains("linked.status" + TYPES_OF_STAGED + ")");
    home.add(home.staged("silent"), "silent");
    dsources.link(
        "silent", "silent", null, Map.of("mountLocation", folder.resolve("silent").toString()));
    assertThat(dsources.status("silent")).isEqualTo("ACTIVE");
  }

  @Row("op-linked-mount-specification")
  @Test
  void linked_mount_specification_says_where_the_dsource_is_mounted() {
    assertCalled(
        "linked.mount_specification(staged_source: StagedSource, repository:"
            + " RepositoryDefinition)");
    assertThat(home.staging()).exists();
  }

  @Row("op-linked-source-size")
  @Test
  void linked_source_size_is_a_number_of_bytes_for_staged_and_direct() {
    assertThat(dsources.sourceSize("staged")).hasValue(12_345_678_901.0);
    assertThat(home.logged()).contains("linked.source_size" + TYPES_OF_STAGED + ")");
    assertThat(dsources.sourceSize("direct")).hasValue(7);
  }

  @Row("op-virtual-initialize")
  @Test
  void virtual_initialize_returns_the_source_config_of_an_empty_vdb() {
    Vdb made = vdbs.createEmpty(wanted("empty"), "staged");
    assertThat(home.logged()).contains("virtual.initialize" + TYPES_OF_VIRTUAL + ")");
    assertThat(made.sourceConfig()).isEqualTo(Map.of("name", "initialized", "path", "/i"));
  }

  @Row({"op-virtual-configure", "op-virtual-mount-specification"})
  @Test
  void virtual_configure_returns_the_source_config_after_mounting_where_the_plugin_says() {
    Vdb made = provision("configured");
    assertThat(home.logged())
        .containsSubsequence(
            "virtual.mount_specification" + TYPES_OF_VIRTUAL + ")",
            "virtual.configure" + TYPES_OF_VIRTUAL + ", snapshot: SnapshotDefinition)");
    assertThat(made.sourceConfig()).isEqualTo(Map.of("name", "configured", "path", "staged"));
    assertThat(home.virtual("configured")).exists();
  }

  @Row("op-virtual-reconfigure")
  @Test
  void virtual_reconfigure_gets_source_config_and_snapshot() {
    provision("reconfigured");
    vdbs.disable("reconfigured");
    Vdb enabled = vdbs.enable("reconfigured");
    assertThat(home.logged())
        .contains(
            "virtual.reconfigure"
                + TYPES_OF_VIRTUAL
                + ", source_config: SourceConfigDefinition, snapshot: SnapshotDefinition)");
    assertThat(enabled.sourceConfig())
        .isEqualTo(Map.of("name", "reconfigured", "path", "configuredstaged"));
  }

  @Row({"op-virtual-plain", "op-virtual-post-snapshot", "op-virtual-source-size"})
  @Test
  void the_other_virtual_operations_get_source_repository_and_source_config() {
    String arguments = TYPES_OF_VIRTUAL + ", source_config: SourceConfigDefinition)";
    provision("lived");
    vdbs.stop("lived");
    assertThat(home.logged()).contains("virtual.stop" + arguments);
    vdbs.start("lived");
    assertThat(home.logged()).contains("virtual.start" + arguments);
    assertThat(vdbs.snapshot("lived").data()).isEqualTo(Map.of("note", "of a VDB"));
    assertThat(home.logged())
        .containsSubsequence(
            "virtual.pre_snapshot" + arguments, "virtual.post_snapshot" + arguments);
    assertThat(vdbs.sourceSize("lived")).hasValue(0.5);
    assertThat(home.logged()).contains("virtual.source_size" + arguments);
    vdbs.delete("lived", false);
    assertThat(home.logged())
        .containsSubsequence("virtual.unconfigure" + arguments, "virtual.cleanup" + arguments);
  }

  @Row("op-virtual-status")
  @Test
  void virtual_status_is_what_the_plugin_says_or_active() {
    provision("asked");
    assertThat(vdbs.status("asked")).isEqualTo("ACTIVE");
    assertThat(home.logged())
        .contains("virtual.status" + TYPES_OF_VIRTUAL + ", source_config: SourceConfigDefinition)");
    long snapshot = home.drydock().snapshots().list("direct").getLast().id();
    vdbs.provision(wanted("quiet"), snapshot);
    assertThat(vdbs.status("quiet")).isEqualTo("ACTIVE");
  }
}

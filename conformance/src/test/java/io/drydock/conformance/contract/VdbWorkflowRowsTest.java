package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Vdbs;
import io.drydock.Vdbs.NewVdb;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §5, VDBs: the steps of each workflow, in their order, with all hooks given. */
class VdbWorkflowRowsTest {
  private static final Map<String, String> ALL_HOOKS =
      Stream.of(
              "configure-clone pre-snapshot post-snapshot pre-refresh post-refresh pre-rollback"
                  .split(" "),
              "post-rollback pre-start post-start pre-stop post-stop".split(" "))
          .flatMap(Stream::of)
          .collect(Collectors.toMap(event -> event, event -> "true"));

  @TempDir Path folder;
  private ContractHome home;
  private Vdbs vdbs;

  @BeforeEach
  void open() {
    home = new ContractHome(folder);
    vdbs = home.drydock().vdbs();
  }

  @AfterEach
  void close() {
    home.close();
  }

  /** A plugin with every virtual operation; INACTIVE is what is not mounted. */
  private PluginTemplate complete() {
    PluginTemplate plugin = home.staged();
    for (String name : List.of("unconfigure", "cleanup", "start", "stop", "pre_snapshot")) {
      plugin.operation(
          "virtual." + name, "def f(virtual_source, repository, source_config):\n    pass");
    }
    return plugin
        .operation(
            "virtual.initialize",
            """
            def f(virtual_source, repository):
                return SourceConfigDefinition(name='made from nothing')
            """)
        .operation(
            "virtual.status",
            """
            def f(virtual_source, repository, source_config):
                return Status.ACTIVE if virtual_source.mounts else Status.INACTIVE
            """);
  }

  private NewVdb wanted() {
    Map<String, Object> parameters = Map.of("mountLocation", home.virtual("copy").toString());
    return new NewVdb("copy", "here", null, parameters, ALL_HOOKS);
  }

  private void provisioned() {
    home.link(complete());
    home.steps();
    vdbs.provision(wanted(), home.drydock().snapshots().list("docs").getFirst().id());
  }

  private void provisionedBefore() {
    provisioned();
    home.steps();
  }

  private Path file() {
    return home.virtual("copy").resolve("a.txt");
  }

  @Row("flow-provision")
  @Test
  void provisioning_clones_mounts_and_configures() throws IOException {
    provisioned();
    assertThat(home.steps())
        .containsExactly(
            "clone snapshot",
            "virtual.mount_specification",
            "mount",
            "virtual.configure",
            "hook configure-clone");
    assertThat(Files.readString(file())).isEqualTo("one");
  }

  @Row("flow-create-empty")
  @Test
  void an_empty_vdb_gets_new_storage_and_is_initialized() {
    home.add(complete());
    home.steps();
    Vdb vdb = vdbs.createEmpty(wanted(), "contract");
    assertThat(home.steps())
        .containsExactly(
            "virtual.mount_specification", "mount", "virtual.initialize", "hook configure-clone");
    assertThat(vdb.sourceConfig()).containsEntry("name", "made from nothing");
    assertThat(home.virtual("copy")).isEmptyDirectory();
  }

  @Row("flow-vdb-snapshot")
  @Test
  void a_snapshot_is_taken_between_the_plugins_two_operations() {
    provisionedBefore();
    Snapshot taken = vdbs.snapshot("copy");
    assertThat(home.steps())
        .containsExactly(
            "hook pre-snapshot",
            "virtual.pre_snapshot",
            "snapshot",
            "virtual.post_snapshot",
            "hook post-snapshot");
    assertThat(taken.data()).containsEntry("note", "of a VDB");
    assertThat(taken.folder().resolve("a.txt")).hasContent("one");
  }

  @Row("flow-vdb-refresh")
  @Test
  void refreshing_configures_a_new_clone() throws IOException {
    provisionedBefore();
    ContractHome.write(home.data().resolve("a.txt"), "two");
    long newer = home.drydock().dsources().sync("docs").id();
    home.steps();
    vdbs.refresh("copy", newer);
    assertThat(home.steps())
        .containsExactly(
            "hook pre-refresh",
            "virtual.unconfigure",
            "clone snapshot",
            "virtual.mount_specification",
            "unmount",
            "mount",
            "virtual.configure",
            "remove unused storage",
            "hook configure-clone",
            "hook post-refresh");
    assertThat(Files.readString(file())).isEqualTo("two");
  }

  @Row("flow-vdb-rollback")
  @Test
  void rolling_back_reconfigures_with_the_storage_of_the_snapshot() throws IOException {
    provisionedBefore();
    Snapshot before = vdbs.snapshot("copy");
    Files.writeString(file(), "spoilt");
    home.steps();
    vdbs.rollback("copy", before.id());
    assertThat(home.steps())
        .containsExactly(
            "hook pre-rollback",
            "virtual.unconfigure",
            "clone snapshot",
            "virtual.mount_specification",
            "unmount",
            "mount",
            "virtual.reconfigure",
            "remove unused storage",
            "hook post-rollback");
    assertThat(Files.readString(file())).isEqualTo("one");
  }

  @Row("flow-vdb-stop")
  @Test
  void stopping_calls_stop_between_its_hooks() {
    provisionedBefore();
    vdbs.stop("copy");
    assertThat(home.steps()).containsExactly("hook pre-stop", "virtual.stop", "hook post-stop");
  }

  @Row("flow-vdb-start")
  @Test
  void starting_mounts_and_starts_between_its_hooks() {
    provisioned();
    vdbs.stop("copy");
    home.steps();
    vdbs.start("copy");
    assertThat(home.steps())
        .containsExactly(
            "hook pre-start",
            "virtual.mount_specification",
            "mount",
            "virtual.start",
            "hook post-start");
  }

  @Row("flow-vdb-disable")
  @Test
  void disabling_unconfigures_and_unmounts() {
    provisionedBefore();
    vdbs.disable("copy");
    assertThat(home.steps()).containsExactly("virtual.unconfigure", "unmount");
    assertThat(file()).doesNotExist();
  }

  @Row("flow-vdb-enable")
  @Test
  void enabling_asks_for_the_status_and_reconfigures_what_is_inactive() throws IOException {
    provisioned();
    Files.writeString(file(), "its own");
    vdbs.disable("copy");
    home.steps();
    vdbs.enable("copy");
    assertThat(home.steps())
        .containsExactly(
            "virtual.status", "virtual.mount_specification", "mount", "virtual.reconfigure");
    assertThat(Files.readString(file())).isEqualTo("its own");
    vdbs.enable("copy");
    assertThat(home.steps()).containsExactly("virtual.status");
  }

  @Row("config-extended-hooks")
  @Test
  void with_extended_hooks_enable_and_disable_run_those_of_start_and_stop() {
    home.link(complete().config("extendedStartStopHooks", true));
    vdbs.provision(wanted(), home.drydock().snapshots().list("docs").getFirst().id());
    home.steps();
    vdbs.disable("copy");
    assertThat(home.steps())
        .containsExactly("hook pre-stop", "virtual.unconfigure", "unmount", "hook post-stop");
    vdbs.enable("copy");
    assertThat(home.steps())
        .containsExactly(
            "virtual.status",
            "hook pre-start",
            "virtual.mount_specification",
            "mount",
            "virtual.reconfigure",
            "hook post-start");
  }

  @Row("flow-vdb-delete")
  @Test
  void deleting_unconfigures_cleans_up_and_removes_the_storage() {
    provisionedBefore();
    Vdb vdb = vdbs.get("copy");
    vdbs.delete("copy", false);
    assertThat(home.steps())
        .containsExactly(
            "hook pre-stop",
            "virtual.unconfigure",
            "virtual.cleanup",
            "hook post-stop",
            "unmount",
            "delete storage");
    assertThat(folder.resolve("home/storage").resolve(vdb.storageGuid())).doesNotExist();
  }
}

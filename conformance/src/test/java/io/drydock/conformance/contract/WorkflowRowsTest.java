package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §5: the steps of each workflow, in their order. */
class WorkflowRowsTest {
  private static final Map<String, String> ALL_HOOKS =
      Map.ofEntries(
          Map.entry("configure-clone", "true"),
          Map.entry("pre-snapshot", "true"),
          Map.entry("post-snapshot", "true"),
          Map.entry("pre-refresh", "true"),
          Map.entry("post-refresh", "true"),
          Map.entry("pre-rollback", "true"),
          Map.entry("post-rollback", "true"),
          Map.entry("pre-start", "true"),
          Map.entry("post-start", "true"),
          Map.entry("pre-stop", "true"),
          Map.entry("post-stop", "true"));

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

  /** A plugin whose plain virtual operations are all there. */
  private PluginTemplate withVirtualOperations() {
    PluginTemplate plugin = home.staged();
    for (String name : List.of("unconfigure", "cleanup", "start", "stop", "pre_snapshot")) {
      plugin.operation(
          "virtual." + name, "def f(virtual_source, repository, source_config):\n    pass");
    }
    return plugin.operation(
        "virtual.status",
        """
        def f(virtual_source, repository, source_config):
            return Status.ACTIVE if virtual_source.mounts else Status.INACTIVE
        """);
  }

  private void provisionedWithHooks() {
    home.link(withVirtualOperations());
    home.provision("copy");
    home.drydock().vdbs().setHooks("copy", ALL_HOOKS);
    home.steps();
  }

  @Row("flow-provision")
  @Test
  void provisioning_clones_mounts_and_configures() throws IOException {
    home.link(withVirtualOperations());
    home.steps();
    home.provision("copy");
    assertThat(home.steps())
        .containsExactly(
            "clone snapshot", "virtual.mount_specification", "mount", "virtual.configure");
    assertThat(Files.readString(home.virtual("copy").resolve("a.txt"))).isEqualTo("one");
  }

  @Row("flow-vdb-rollback")
  @Test
  void rolling_back_reconfigures_with_the_storage_of_the_snapshot() throws IOException {
    provisionedWithHooks();
    Snapshot before = home.drydock().vdbs().snapshot("copy");
    Path file = home.virtual("copy").resolve("a.txt");
    Files.writeString(file, "spoilt");
    home.steps();
    home.drydock().vdbs().rollback("copy", before.id());
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
    assertThat(Files.readString(file)).isEqualTo("one");
  }
}

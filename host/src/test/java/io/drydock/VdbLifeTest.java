package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.testing.CopierHome;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A VDB from provisioning to deletion: each row of contract §5, and what a failure leaves. */
class VdbLifeTest {
  @TempDir Path folder;
  private CopierHome home;
  private Vdbs vdbs;
  private Path mount;
  private long snapshot;

  @BeforeEach
  void link() {
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    vdbs = home.drydock().vdbs();
    home.link("docs-ds", folder.resolve("staging/docs"));
    snapshot = home.drydock().snapshots().list("docs-ds").getFirst().id();
    mount = folder.resolve("virtual/copy");
  }

  @AfterEach
  void close() throws IOException {
    try (var refusals = Files.newDirectoryStream(mount.getParent(), "refuse-*")) {
      for (Path refusal : refusals) {
        Files.delete(refusal);
      }
    }
    home.close();
  }

  private NewVdb wanted(String name, Path at) {
    return new NewVdb(name, "here", Map.of("mountLocation", at.toString()));
  }

  private Vdb provision() {
    return vdbs.provision(wanted("copy", mount), snapshot);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(mount.resolve("calls"));
  }

  private void refuse(String operation) throws IOException {
    Files.createDirectories(mount.getParent());
    Files.writeString(mount.resolveSibling("refuse-" + operation), "");
  }

  private static DrydockException failureOf(Runnable work) {
    return catchThrowableOfType(DrydockException.class, work::run);
  }

  @Test
  void provisioning_mounts_a_writable_copy_and_keeps_what_configure_returned() throws IOException {
    Vdb vdb = provision();
    assertThat(vdb.state()).isEqualTo(State.ENABLED);
    assertThat(vdb.sourceConfig()).containsEntry("path", mount.toString());
    assertThat(mount.resolve("a.txt")).hasContent("one");
    Files.writeString(mount.resolve("a.txt"), "changed");
    Snapshot parent = home.drydock().snapshots().get(snapshot);
    assertThat(parent.folder().resolve("a.txt")).hasContent("one");
    assertThat(calls()).containsExactly("configure resynced=True");
    assertThat(vdbs.status("copy")).isEqualTo("ACTIVE");
  }

  @Test
  void an_empty_vdb_begins_empty_and_is_initialized() throws IOException {
    Vdb vdb = vdbs.createEmpty(wanted("fresh", mount), "copier");
    assertThat(vdb.parentSnapshotId()).isNull();
    assertThat(calls()).containsExactly("initialize");
    assertThat(mount.resolve("a.txt")).doesNotExist();
  }

  @Test
  void stopping_and_starting_leave_it_mounted() throws IOException {
    provision();
    assertThat(vdbs.stop("copy").state()).isEqualTo(State.STOPPED);
    assertThat(vdbs.start("copy").state()).isEqualTo(State.ENABLED);
    assertThat(calls()).endsWith("stop", "start");
  }

  @Test
  void disabling_unmounts_and_enabling_brings_back_the_same_data() throws IOException {
    provision();
    Files.writeString(mount.resolve("mine"), "mine");
    assertThat(vdbs.disable("copy").state()).isEqualTo(State.DISABLED);
    assertThat(mount.resolve("mine")).doesNotExist();
    assertThat(vdbs.enable("copy").state()).isEqualTo(State.ENABLED);
    assertThat(mount.resolve("mine")).hasContent("mine");
    assertThat(calls()).endsWith("unconfigure", "reconfigure");
  }

  @Test
  void enabling_mounts_what_is_not_mounted_even_when_the_plugin_calls_it_active()
      throws IOException {
    provision();
    vdbs.disable("copy");
    Path code = folder.resolve("plugin/src/plugin_runner.py");
    String always =
        Files.readString(code)
            .replace(
                "Status.ACTIVE if virtual_source.mounts else Status.INACTIVE", "Status.ACTIVE");
    Files.writeString(code, always);
    vdbs.enable("copy");
    assertThat(mount.resolve("a.txt")).hasContent("one");
  }

  @Test
  void rolling_back_undoes_what_was_changed_since_the_snapshot() throws IOException {
    provision();
    Snapshot before = vdbs.snapshot("copy");
    assertThat(calls()).endsWith("pre_snapshot", "post_snapshot");
    Files.writeString(mount.resolve("a.txt"), "spoilt");
    Files.writeString(mount.resolve("new"), "new");
    vdbs.rollback("copy", before.id());
    assertThat(mount.resolve("a.txt")).hasContent("one");
    assertThat(mount.resolve("new")).doesNotExist();
    assertThat(calls()).endsWith("reconfigure");
    assertThat(home.drydock().snapshots().list("copy"))
        .extracting(Snapshot::id)
        .containsExactly(before.id());
  }

  @Test
  void refreshing_replaces_its_data_by_the_newer_snapshot() throws IOException {
    provision();
    home.write("a.txt", "two");
    Snapshot newer = home.drydock().dsources().sync("docs-ds");
    vdbs.refresh("copy", newer.id());
    assertThat(mount.resolve("a.txt")).hasContent("two");
    assertThat(vdbs.get("copy").parentSnapshotId()).isEqualTo(newer.id());
    assertThat(calls()).containsExactly("configure resynced=False");
  }

  @Test
  void a_refresh_that_fails_leaves_the_old_data_to_be_enabled_again() throws IOException {
    provision();
    Files.writeString(mount.resolve("mine"), "mine");
    refuse("configure resynced=True");
    DrydockException failure = failureOf(() -> vdbs.refresh("copy", snapshot));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.action()).contains("drydock vdb enable copy");
    assertThat(vdbs.get("copy").state()).isEqualTo(State.DISABLED);
    vdbs.enable("copy");
    assertThat(mount.resolve("mine")).hasContent("mine");
    assertThat(vdbs.get("copy").note()).isEmpty();
  }

  @Test
  void provisioning_that_fails_can_be_tried_again_from_a_clean_copy() throws IOException {
    refuse("configure resynced=True");
    DrydockException failure = failureOf(this::provision);
    assertThat(failure.action()).contains("drydock vdb enable copy");
    assertThat(vdbs.get("copy").state()).isEqualTo(State.UNCONFIGURED);
    Files.delete(mount.resolveSibling("refuse-configure resynced=True"));
    Files.writeString(mount.resolve("half-done"), "");
    assertThat(vdbs.enable("copy").state()).isEqualTo(State.ENABLED);
    assertThat(mount.resolve("half-done")).doesNotExist();
  }

  @Test
  void provisioning_that_is_refused_before_the_plugin_made_anything_leaves_nothing()
      throws IOException {
    Files.createDirectories(mount);
    Files.writeString(mount.resolve("precious"), "mine");
    DrydockException refused = failureOf(this::provision);
    assertThat(refused.code()).isEqualTo(ErrorCode.MOUNT_LOCATION_UNUSABLE);
    assertThat(refused.action()).doesNotContain("vdb enable");
    assertThat(vdbs.list()).isEmpty();
    try (var storages = Files.list(home.home().resolve("storage"))) {
      assertThat(storages).hasSize(1);
    }
    Files.delete(mount.resolve("precious"));
    assertThat(provision().state()).isEqualTo(State.ENABLED);
  }

  @Test
  void a_vdb_of_a_vdb_depends_on_its_snapshot() throws IOException {
    provision();
    Files.writeString(mount.resolve("mine"), "mine");
    Snapshot taken = vdbs.snapshot("copy");
    Path other = folder.resolve("virtual/grandchild");
    vdbs.provision(wanted("grandchild", other), taken.id());
    assertThat(other.resolve("mine")).hasContent("mine");
    for (Runnable deletion :
        List.<Runnable>of(
            () -> vdbs.delete("copy", false),
            () -> home.drydock().snapshots().delete(taken.id()),
            () -> home.drydock().snapshots().delete(snapshot),
            () -> home.drydock().dsources().delete("docs-ds", false))) {
      assertThat(failureOf(deletion).code()).isEqualTo(ErrorCode.STILL_IN_USE);
    }
    vdbs.delete("grandchild", false);
    home.drydock().snapshots().delete(taken.id());
    assertThat(taken.folder()).doesNotExist();
  }

  @Test
  void deleting_unconfigures_unmounts_and_removes_the_data() throws IOException {
    Vdb vdb = provision();
    vdbs.snapshot("copy");
    vdbs.delete("copy", false);
    assertThat(vdbs.list()).isEmpty();
    assertThat(mount.resolve("a.txt")).doesNotExist();
    assertThat(home.home().resolve("storage").resolve(vdb.storageGuid())).doesNotExist();
    assertThat(home.drydock().snapshots().list("docs-ds")).hasSize(1);
  }

  @Test
  void hooks_run_around_the_operations_and_one_that_fails_ends_the_job() throws IOException {
    provision();
    String at = mount.toString();
    vdbs.setHooks(
        "copy", Map.of("pre-stop", "echo pre-stop >> '" + at + "/calls'", "post-stop", "exit 3"));
    DrydockException failure = failureOf(() -> vdbs.stop("copy"));
    assertThat(failure.code()).isEqualTo(ErrorCode.HOOK_FAILED);
    assertThat(failure.why()).contains("exit code 3");
    assertThat(calls()).endsWith("pre-stop", "stop");
    assertThat(vdbs.get("copy").state()).isEqualTo(State.STOPPED);
    vdbs.setHooks("copy", Map.of());
  }
}

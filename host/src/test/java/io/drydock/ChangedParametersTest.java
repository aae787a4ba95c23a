package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.Vdb;
import io.drydock.testing.CopierHome;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of dSources and VDBs change after these were made. */
class ChangedParametersTest {
  @TempDir Path folder;
  private CopierHome home;
  private Path mount;

  @BeforeEach
  void link() {
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    home.link("docs-ds", folder.resolve("staging/docs"));
    mount = folder.resolve("virtual/copy");
  }

  @AfterEach
  void close() throws IOException {
    Files.deleteIfExists(refusal());
    home.close();
  }

  private Path refusal() {
    return mount.resolveSibling("refuse-reconfigure");
  }

  private DSources dsources() {
    return home.drydock().dsources();
  }

  private Vdbs vdbs() {
    return home.drydock().vdbs();
  }

  private void provision() {
    long snapshot = home.drydock().snapshots().list("docs-ds").getFirst().id();
    var wanted = new NewVdb("copy", "here", Map.of("mountLocation", mount.toString()));
    vdbs().provision(wanted, snapshot);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(mount.resolve("calls"));
  }

  private static DrydockException failureOf(Runnable work) {
    return catchThrowableOfType(DrydockException.class, work::run);
  }

  @Test
  void the_next_sync_of_a_dsource_gets_what_was_changed() {
    Path elsewhere = folder.resolve("staging/elsewhere");
    dsources().change("docs-ds", Map.of("mountLocation", elsewhere.toString()), Set.of());
    dsources().sync("docs-ds");
    assertThat(elsewhere.resolve("a.txt")).hasContent("one");
    assertThat(dsources().mounts("docs-ds"))
        .singleElement()
        .satisfies(place -> assertThat(place.path()).isEqualTo(elsewhere.toString()));
  }

  @Test
  void a_rotated_password_is_sealed_again_and_the_other_properties_stay() {
    dsources().change("docs-ds", Map.of("password", "fresh sesame"), Set.of());
    Map<String, Object> kept = dsources().get("docs-ds").parameters();
    assertThat(kept)
        .containsEntry("mountLocation", folder.resolve("staging/docs").toString())
        .containsKey("password");
    assertThat(kept.toString()).doesNotContain("sesame");
    dsources().change("docs-ds", Map.of(), Set.of("password"));
    assertThat(dsources().get("docs-ds").parameters()).doesNotContainKey("password");
  }

  @Test
  void what_linking_would_refuse_changes_nothing() {
    Map<String, Object> before = dsources().get("docs-ds").parameters();
    assertThat(
            failureOf(() -> dsources().change("docs-ds", Map.of("colour", "red"), Set.of())).code())
        .isEqualTo(ErrorCode.INVALID_PARAMETERS);
    assertThat(failureOf(() -> dsources().change("docs-ds", Map.of(), Set.of("mountLocation"))))
        .hasMessageContaining("mountLocation");
    assertThat(dsources().get("docs-ds").parameters()).isEqualTo(before);
  }

  @Test
  void a_vdb_that_runs_is_reconfigured() throws IOException {
    provision();
    Vdb changed = vdbs().change("copy", Map.of("password", "fresh sesame"), Set.of());
    assertThat(calls()).endsWith("reconfigure");
    assertThat(changed.state()).isEqualTo(Vdb.State.ENABLED);
    assertThat(changed.parameters().toString()).contains("password").doesNotContain("sesame");
  }

  @Test
  void one_that_does_not_run_gets_the_change_when_it_is_enabled() throws IOException {
    provision();
    vdbs().disable("copy");
    Path elsewhere = folder.resolve("virtual/elsewhere");
    vdbs().change("copy", Map.of("mountLocation", elsewhere.toString()), Set.of());
    vdbs().enable("copy");
    assertThat(Files.readAllLines(elsewhere.resolve("calls")))
        .endsWith("unconfigure", "reconfigure");
  }

  @Test
  void where_the_plugin_refuses_the_old_properties_hold_again() throws IOException {
    provision();
    Map<String, Object> before = vdbs().get("copy").parameters();
    Files.writeString(refusal(), "");
    var failure = failureOf(() -> vdbs().change("copy", Map.of("password", "x9"), Set.of()));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(vdbs().get("copy").parameters()).isEqualTo(before);
    assertThat(vdbs().get("copy").note()).contains("drydock vdb enable copy");
    Files.delete(refusal());
    assertThat(vdbs().enable("copy").state()).isEqualTo(Vdb.State.ENABLED);
  }
}

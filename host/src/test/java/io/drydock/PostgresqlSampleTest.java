package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.PostgresServer;
import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb.State;
import io.drydock.testing.PostgresSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample plugin for PostgreSQL, with a real server, over SSH, as an ordinary user. */
@NeedsTool({"sshd", "ssh", "ssh-keygen", "initdb", "pg_ctl", "psql", "pg_basebackup"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlSampleTest {
  private final List<String> heldStates = new CopyOnWriteArrayList<>();
  private PostgresSite site;
  private Vdbs vdbs;
  private long first;

  @BeforeAll
  void link(@TempDir Path folder) {
    site = PostgresSite.open(folder.resolve("home"), new AfterPreSnapshot());
    vdbs = site.drydock().vdbs();
    site.link("harbour", PostgresSite.PASSWORD);
    first = site.drydock().snapshots().list("harbour").getFirst().id();
  }

  private final class AfterPreSnapshot implements ProgressListener {
    @Override
    public void stepFinished(Job job, String step, Duration took) {
      if (step.equals("virtual.pre_snapshot")) {
        heldStates.addAll(site.processStates(job.object().replace("VDB ", "")));
      }
    }
  }

  @AfterEach
  void nothing_is_left_of_vdbs() {
    site.deleteVdbs();
    assertThat(site.leftOvers()).isEmpty();
  }

  @AfterAll
  void close() {
    if (site != null) {
      site.close();
    }
  }

  private void provision(String name) {
    vdbs.provision(site.wanted(name), first);
  }

  @Test
  void discovery_finds_the_installation_and_the_running_server() {
    assertThat(site.discovered().repository()).startsWith("PostgreSQL ");
    assertThat(site.discovered().data()).containsEntry("port", site.source().port());
    assertThat(site.drydock().dsources().sourceSize("harbour").getAsDouble()).isGreaterThan(1e6);
  }

  @Test
  void a_snapshot_says_which_moment_of_the_server_it_is() {
    Map<String, Object> data = site.drydock().snapshots().get(first).data();
    assertThat(data.get("walPosition").toString()).matches("[0-9A-F]+/[0-9A-F]+");
    assertThat(data.get("takenAt").toString()).matches("20..-..-..T..:..:..Z");
    assertThat(site.source().sql("SHOW server_version")).startsWith(data.get("version") + ".");
  }

  @Test
  void three_vdbs_of_one_snapshot_are_servers_of_their_own() {
    List.of("red", "green", "blue").forEach(this::provision);
    site.sql("red", "INSERT INTO ships VALUES ('Beagle')");
    Snapshot kept = vdbs.snapshot("red");
    site.sql("red", "DELETE FROM ships");
    assertThat(site.ships("red")).isEmpty();
    vdbs.rollback("red", kept.id());
    assertThat(site.ships("red")).isEqualTo("Argo Beagle");

    site.source().sql("INSERT INTO ships VALUES ('Calypso')");
    Snapshot newer = site.drydock().dsources().sync("harbour");
    vdbs.refresh("green", newer.id());
    assertThat(site.ships("green")).isEqualTo("Argo Calypso");
    site.source().sql("DELETE FROM ships WHERE name = 'Calypso'");

    vdbs.delete("red", false);
    assertThat(site.ships("green")).isEqualTo("Argo Calypso");
    assertThat(site.ships("blue")).isEqualTo("Argo");
    assertThat(site.sqlOfPilot("blue", "SELECT name FROM ships")).isEqualTo("Argo");
    assertThat(vdbs.sourceSize("blue").getAsDouble()).isGreaterThan(1e6);
  }

  @Test
  void an_empty_vdb_is_a_new_server() {
    vdbs.createEmpty(site.wanted("fresh"), "postgresql");
    assertThat(site.sql("fresh", "SELECT rolname FROM pg_roles WHERE rolcanlogin"))
        .isEqualTo(PostgresServer.SUPERUSER);
    assertThat(site.sql("fresh", "SELECT to_regclass('ships') IS NULL")).isEqualTo("t");
  }

  @Test
  void a_server_that_is_stopped_or_disabled_comes_back_with_its_data() {
    provision("tender");
    site.sql("tender", "INSERT INTO ships VALUES ('Dove')");
    assertThat(vdbs.status("tender")).isEqualTo("ACTIVE");

    vdbs.stop("tender");
    assertThat(vdbs.status("tender")).isEqualTo("INACTIVE");
    vdbs.start("tender");
    assertThat(site.ships("tender")).isEqualTo("Argo Dove");

    vdbs.disable("tender");
    assertThat(site.leftOvers()).isEmpty();
    assertThat(vdbs.enable("tender").state()).isEqualTo(State.ENABLED);
    assertThat(site.ships("tender")).isEqualTo("Argo Dove");
  }

  @Test
  void no_process_of_a_server_can_write_while_its_storage_is_copied() {
    provision("steady");
    vdbs.snapshot("steady");
    assertThat(heldStates).hasSizeGreaterThan(3).contains("T").isSubsetOf("T", "Z");
    assertThat(site.processStates("steady")).doesNotContain("T");
    assertThat(site.ships("steady")).isEqualTo("Argo");
    heldStates.clear();
  }

  /** As it is when Drydock dies while it copies the storage. */
  @Test
  void a_server_that_nobody_let_go_again_does_so_when_it_is_enabled() {
    provision("forgotten");
    site.hold("forgotten");
    assertThat(vdbs.status("forgotten")).isEqualTo("INACTIVE");
    vdbs.enable("forgotten");
    assertThat(site.ships("forgotten")).isEqualTo("Argo");
  }

  /** The clone's files name the process of the original, which must not be taken for its own. */
  @Test
  void the_clone_of_a_running_vdb_leaves_that_alone() {
    provision("original");
    Snapshot running = vdbs.snapshot("original");
    vdbs.provision(site.wanted("clone"), running.id());
    site.sql("clone", "DELETE FROM ships");
    vdbs.delete("clone", false);
    assertThat(vdbs.status("original")).isEqualTo("ACTIVE");
    assertThat(site.ships("original")).isEqualTo("Argo");
  }

  @Test
  void a_wrong_password_is_told_in_the_words_of_postgresql() {
    var failure =
        catchThrowableOfType(DrydockException.class, () -> site.link("locked", "wrong word"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.output()).contains("password authentication failed for user \"pilot\"");
    assertThat(failure.action()).startsWith("Check user and password");
  }
}

package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.cli.Terminal.Result;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was done, and ending what is being done. */
@NeedsTool("mkfifo")
class JobCommandsTest {
  private static final int OLD_JOBS = 620;

  @TempDir static Path folder;
  private static Harbour harbour;

  @BeforeAll
  static void build() throws Exception {
    harbour = Harbour.build(folder);
    addOldJobs();
    assertThat(harbour.link("docs", "cargo").exitCode()).isZero();
  }

  @AfterAll
  static void close() {
    harbour.close();
  }

  private static void addOldJobs() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("home/catalog.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
          insert into job (kind, object, state, process, started_at, ended_at)
          select 'SYNC', 'VDB old', iif(i %% 10 = 0, 'FAILED', 'SUCCEEDED'), 'p',
            unixepoch() * 1000, unixepoch() * 1000 from n
          """
              .formatted(OLD_JOBS));
    }
  }

  private static List<Long> ids(Result result) {
    List<Long> ids = new ArrayList<>();
    result.json().forEach(job -> ids.add(job.path("id").asLong()));
    return ids;
  }

  @Test
  void the_last_50_are_listed_and_that_there_are_older_ones_is_said() {
    Result list = harbour.done("job", "list");
    assertThat(list.out().lines()).hasSize(51);
    assertThat(list.err()).contains("There are older ones: drydock job list --all");
    assertThat(ids(harbour.done("job", "list", "--json"))).hasSize(50);
  }

  @Test
  void all_of_them_are_listed_page_by_page() {
    Result all = harbour.done("job", "list", "--all", "--json");
    assertThat(ids(all)).hasSizeGreaterThan(OLD_JOBS).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(harbour.done("job", "list", "--all").out().lines().filter(l -> l.contains("STATE")))
        .hasSize(1);
  }

  @Test
  void those_on_an_object_or_in_a_state_can_be_asked_for() {
    assertThat(ids(harbour.done("job", "list", "--object", "old", "--all", "--json")))
        .hasSize(OLD_JOBS);
    assertThat(
            ids(
                harbour.done(
                    "job", "list", "--state", "FAILED", "--all", "--json", "--object", "VDB old")))
        .hasSize(OLD_JOBS / 10);
    Result none = harbour.done("job", "list", "--object", "nosuch", "--all", "--json");
    assertThat(none.json()).isEmpty();
  }

  @Test
  void a_running_job_is_cancelled_with_its_script_and_its_object_says_what_to_do()
      throws Exception {
    Path began = folder.resolve("began");
    Path fifo = folder.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    Files.writeString(
        folder.resolve("hang.sh"),
        "echo $$ > '%s.new'; mv '%s.new' '%s'; read -r line < '%s'"
            .formatted(began, began, began, fifo));
    harbour.done("dsource", "hook", "docs", "--hook", "pre-sync=" + folder.resolve("hang.sh"));
    var sync =
        CompletableFuture.supplyAsync(() -> harbour.terminal().type("dsource", "sync", "docs"));
    await().atMost(1, MINUTES).until(() -> Files.exists(began) || sync.isDone());
    JsonNode running = harbour.done("job", "list", "--state", "RUNNING", "--json").json().get(0);

    Result cancelled =
        harbour.done("job", "cancel", running.path("id").asString(), "--wait", "1m", "--json");

    assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
    assertThat(sync.get(1, MINUTES).exitCode()).isEqualTo(ErrorCode.CANCELLED.exitCode());
    long shell = Long.parseLong(Files.readString(began).strip());
    await().atMost(1, MINUTES).until(() -> ProcessHandle.of(shell).isEmpty());
    JsonNode docs = harbour.done("dsource", "show", "docs", "--json").json();
    assertThat(docs.path("note").asString())
        .contains("was cancelled before its end", "drydock job show");

    harbour.done("dsource", "hook", "docs");
    harbour.done("dsource", "sync", "docs");
    assertThat(harbour.done("dsource", "show", "docs", "--json").json().path("note").asString())
        .isEmpty();
  }

  @Test
  void one_that_has_ended_or_never_was_cannot_be_cancelled() {
    Result ended = harbour.terminal().type("job", "cancel", "1");
    assertThat(ended.exitCode()).isEqualTo(ErrorCode.WRONG_STATE.exitCode());
    assertThat(ended.err()).contains("it does not run any more: it has succeeded");
    Result never = harbour.terminal().type("job", "cancel", "99999999");
    assertThat(never.exitCode()).isEqualTo(ErrorCode.NOT_FOUND.exitCode());
    assertThat(never.err()).contains("The newest are: ");
  }
}

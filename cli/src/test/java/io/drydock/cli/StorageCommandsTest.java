package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** {@code drydock storage} and {@code drydock dataset}, in one home. */
@TestInstance(Lifecycle.PER_CLASS)
class StorageCommandsTest {
  private Harbour harbour;

  @BeforeAll
  void provision(@TempDir Path folder) throws IOException {
    harbour = Harbour.build(folder);
    harbour.link("docs", "cargo");
    String place = "mountLocation=" + folder.resolve("virtual");
    harbour.done("vdb", "provision", "draft", "--dsource", "docs", "--env", "here", "-p", place);
    harbour.done("vdb", "snapshot", "draft");
    harbour.done("vdb", "rollback", "draft", "--snapshot", "2");
  }

  @AfterAll
  void close() {
    harbour.done("vdb", "delete", "draft");
    harbour.close();
  }

  private Result type(String words) {
    return harbour.terminal().type(words.split(" "));
  }

  @Test
  void the_tree_shows_who_came_from_whom() {
    assertThat(
            type("dataset tree")
                .out()
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME"))
        .isEqualToNormalizingNewlines(
            """
            docs  dSource, ENABLED
            └─ snapshot 1  TIME
               └─ draft  VDB, ENABLED, rolled back to snapshot 2
                  └─ snapshot 2  TIME
            """);
    assertThat(type("dataset tree draft").out()).startsWith("draft  VDB");
    assertThat(type("dataset tree none").exitCode()).isEqualTo(11);
  }

  @Test
  void the_tree_is_an_array_of_objects_for_programs() {
    var docs = type("dataset tree --json").json().get(0);
    var draft = docs.at("/snapshots/0/vdbs/0");
    assertThat(draft.get("name").asString()).isEqualTo("draft");
    assertThat(draft.get("dataFromSnapshotId").asInt()).isEqualTo(2);
    assertThat(draft.at("/snapshots/0/id").asInt()).isEqualTo(2);
  }

  @Test
  void the_storage_says_how_it_takes_snapshots() {
    assertThat(type("storage show").out()).contains("method").contains("meaning");
    assertThat(type("storage show --json").json().get("method").asString()).isNotBlank();
  }

  @Test
  void the_space_of_data_and_snapshots_is_measured_one_by_one() {
    assertThat(type("storage space").out().lines()).hasSize(5).first().asString().contains("OWNED");
    var ofDraft = type("storage space draft --json").json();
    assertThat(ofDraft.size()).isEqualTo(2);
    assertThat(ofDraft.get(1).get("snapshotId").asInt()).isEqualTo(2);
    assertThat(ofDraft.get(0).get("sharedBytes").isNumber()).isTrue();
  }

  @Test
  void data_is_not_hidden_below_a_new_file_system_and_sizes_have_a_unit() {
    Result refused = type("storage init --btrfs 1G");
    assertThat(refused.exitCode()).isEqualTo(14);
    assertThat(refused.err()).contains("has data already");
    assertThat(type("storage init --btrfs 1000").exitCode()).isEqualTo(2);
    assertThat(type("storage detach").exitCode()).isEqualTo(14);
  }
}

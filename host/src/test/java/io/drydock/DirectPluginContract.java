package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Link, sync and resync of a DIRECT dSource (contract §5), with the sample plugin. */
abstract class DirectPluginContract {
  @TempDir Path folder;
  private Path data;
  private Drydock drydock;

  /** Adds the environment {@code source}. */
  abstract void addEnvironment(Drydock drydock);

  @BeforeEach
  void open() throws IOException {
    // Whoever logs in over SSH has to read the data.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("a.txt"), "one");
    Files.writeString(Files.createDirectory(data.resolve("tmp")).resolve("x"), "x");
    Files.writeString(folder.resolve("far.txt"), "far");
    Files.createSymbolicLink(data.resolve("current"), folder.resolve("far.txt"));
    drydock = Drydock.open(folder.resolve("home"));
    drydock.plugins().add(Path.of("../sample-plugins/direct"));
    addEnvironment(drydock);
    drydock.sources().add("docs", "ferry", "source", null, Map.of("path", data.toString()));
  }

  @AfterEach
  void close() {
    drydock.close();
  }

  private Snapshot link(Map<String, Object> parameters) {
    drydock.dsources().link("docs", "docs", null, parameters);
    return drydock.snapshots().list("docs").getLast();
  }

  @Test
  void linking_copies_the_folder_into_the_first_snapshot() throws IOException {
    Snapshot first =
        link(Map.of("excludePaths", List.of("tmp"), "linksToFollow", List.of("current")));
    assertThat(first.resync()).isTrue();
    assertThat(first.data()).containsEntry("resync", true).containsEntry("source", data.toString());
    assertThat(Files.readString(first.folder().resolve("a.txt"))).isEqualTo("one");
    assertThat(first.folder().resolve("tmp")).doesNotExist();
    assertThat(Files.isSymbolicLink(first.folder().resolve("current"))).isFalse();
    assertThat(Files.readString(first.folder().resolve("current"))).isEqualTo("far");
  }

  @Test
  void a_sync_brings_what_changed_and_a_resync_says_so() throws IOException {
    Snapshot first = link(Map.of());
    Files.writeString(data.resolve("a.txt"), "two");
    Files.delete(data.resolve("current"));
    Snapshot second = drydock.dsources().sync("docs");
    assertThat(second.data()).containsEntry("resync", false);
    assertThat(Files.readString(second.folder().resolve("a.txt"))).isEqualTo("two");
    assertThat(second.folder().resolve("current")).doesNotExist();
    assertThat(Files.readString(first.folder().resolve("a.txt"))).isEqualTo("one");
    assertThat(Files.isSymbolicLink(first.folder().resolve("current"))).isTrue();
    assertThat(drydock.dsources().sync("docs", true, Map.of()).data())
        .containsEntry("resync", true);
  }

  @Test
  void a_file_that_changed_within_a_second_is_copied_again() throws IOException {
    write("one", Instant.parse("2026-11-23T10:00:00.100Z"));
    link(Map.of());
    write("two", Instant.parse("2026-11-23T10:00:00.200Z"));

    Snapshot second = drydock.dsources().sync("docs");
    assertThat(Files.readString(second.folder().resolve("a.txt"))).isEqualTo("two");
  }

  private void write(String text, Instant when) throws IOException {
    Path file = Files.writeString(data.resolve("a.txt"), text);
    Files.setLastModifiedTime(file, FileTime.from(when));
  }

  @Test
  void a_source_that_went_away_fails_the_sync_and_keeps_its_snapshots() throws IOException {
    Snapshot first = link(Map.of());
    Files.move(data, folder.resolve("gone"));
    var failure =
        catchThrowableOfType(DrydockException.class, () -> drydock.dsources().sync("docs"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.output()).contains("rsync ended with code 23").contains(data.toString());
    assertThat(drydock.snapshots().list("docs")).containsExactly(first);
    assertThat(Files.readString(first.folder().resolve("a.txt"))).isEqualTo("one");
  }

  @Test
  void the_job_and_the_log_of_the_plugin_say_what_was_copied() {
    link(Map.of());
    Job link =
        drydock.jobs().list().stream()
            .filter(job -> job.kind() == Job.Kind.LINK)
            .findFirst()
            .orElseThrow();
    assertThat(drydock.jobs().log(link.id()))
        .extracting(JobLogLine::text)
        .anyMatch(text -> text.startsWith("run_sync: %s is copied".formatted(data)));
    assertThat(drydock.plugins().log("ferry", JobLogLine.Level.INFO))
        .extracting(JobLogLine::text)
        .containsExactly("copying " + data);
  }
}

package io.drydock.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.Plugin;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLogsTest {
  @TempDir Path folder;
  private Plugin plugin;

  @BeforeEach
  void readPlugin() {
    Path files = PluginFolder.copying(folder.resolve("plugin")).folder();
    plugin = new PluginFilesReader(Clock.systemUTC()).read(files).plugin();
  }

  private Path logs() {
    return folder.resolve("logs");
  }

  private static JobLogLine line(Level level, String text) {
    return new JobLogLine(Instant.parse("2026-01-02T03:04:05Z"), level, "plugin part", text);
  }

  private List<String> texts(PluginLogs logs, Level level) throws IOException {
    return logs.read(plugin, level).stream().map(JobLogLine::text).toList();
  }

  @Test
  void each_file_takes_its_level_and_the_higher_ones() throws IOException {
    var logs = new PluginLogs(logs());
    for (Level level : Level.values()) {
      logs.write(plugin, line(level, level.name()));
    }
    assertThat(texts(logs, Level.DEBUG)).containsExactly("DEBUG", "INFO", "WARNING", "ERROR");
    assertThat(texts(logs, Level.INFO)).containsExactly("INFO", "WARNING", "ERROR");
    assertThat(texts(logs, Level.ERROR)).containsExactly("WARNING", "ERROR");
    assertThat(logs().resolve("copier/error.log"))
        .hasContent(
            """
            2026-01-02T03:04:05Z WARNING plugin_part: WARNING
            2026-01-02T03:04:05Z ERROR   plugin_part: ERROR
            """);
  }

  @Test
  void a_record_of_several_lines_is_read_as_one() throws IOException {
    var logs = new PluginLogs(logs());
    logs.write(plugin, line(Level.INFO, "first\n  second\n\nlast: line\n"));
    logs.write(plugin, line(Level.INFO, ""));
    assertThat(texts(logs, Level.INFO)).containsExactly("first\n  second\n\nlast: line", "");
  }

  @Test
  void only_their_owner_can_read_them() throws IOException {
    new PluginLogs(logs()).write(plugin, line(Level.ERROR, "x"));
    try (var files = Files.list(logs().resolve("copier"))) {
      assertThat(files.toList())
          .hasSize(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void the_files_do_not_grow_past_their_limit_and_the_newest_records_stay() throws IOException {
    var logs = new PluginLogs(logs(), 1000);
    IntStream.range(0, 200).forEach(i -> logs.write(plugin, line(Level.INFO, "record " + i)));
    logs.write(plugin, line(Level.ERROR, "long ".repeat(1000)));
    try (var files = Files.list(logs().resolve("copier"))) {
      assertThat(files.toList()).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1001));
    }
    assertThat(texts(logs, Level.INFO)).contains("record 199").doesNotContain("record 0");
  }

  @Test
  void a_name_that_is_no_name_of_a_folder_leads_nowhere_else() throws IOException {
    PluginFolder odd = PluginFolder.copying(folder.resolve("odd"));
    odd.config("../../odd");
    Plugin named = new PluginFilesReader(Clock.systemUTC()).read(odd.folder()).plugin();
    var logs = new PluginLogs(logs());
    logs.write(named, line(Level.INFO, "x"));
    assertThat(logs().resolve("_._.._odd-" + named.id() + "/info.log")).exists();
  }

  @Test
  void two_that_write_at_once_lose_nothing() throws IOException {
    var one = new PluginLogs(logs());
    var other = new PluginLogs(logs());
    IntStream.range(0, 100)
        .parallel()
        .forEach(i -> (i % 2 == 0 ? one : other).write(plugin, line(Level.INFO, "record " + i)));
    assertThat(texts(one, Level.INFO)).hasSize(100).doesNotHaveDuplicates();
  }
}

package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
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

/** The sample plugin that is written in Python 2.7, on this machine. */
class Python27SampleTest {
  private static final Path SAMPLE = Path.of("../sample-plugins/python27");

  @TempDir Path folder;
  private Drydock drydock;

  @BeforeEach
  void link() throws IOException {
    Files.createDirectories(folder.resolve("logs"));
    write("deck.log", 3000);
    write("größe.log", 1024);
    write("old.bak", 10);
    drydock = Drydock.open(folder.resolve("home"), ProgressListener.SILENT);
    drydock.plugins().add(SAMPLE);
    drydock.environments().addThisMachine("here");
    Map<String, Object> source = Map.of("name", "logs", "path", folder.resolve("logs").toString());
    drydock.sources().add("logs", "python27", "here", null, source);
    Map<String, Object> parameters =
        Map.of("mountLocation", folder.resolve("mount").toString(), "skip", ".tmp, .bak");
    drydock.dsources().link("logs-ds", "logs", null, parameters);
  }

  @AfterEach
  void close() {
    for (DSource dsource : drydock.dsources().list()) {
      drydock.dsources().delete(dsource.name(), true);
    }
    drydock.close();
  }

  private void write(String name, int bytes) throws IOException {
    Files.write(folder.resolve("logs").resolve(name), new byte[bytes]);
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void it_links_and_syncs_a_folder() throws IOException {
    Snapshot first = drydock.snapshots().list("logs-ds").getFirst();
    assertThat(names(first.folder())).containsExactly("deck.log", "größe.log");
    assertThat(first.data())
        .containsEntry("entries", 2)
        .containsEntry("kibibytes", 3)
        .containsEntry("largest", "deck.log (2 KiB), größe.log (1 KiB)");

    write("new.log", 5000);
    Snapshot second = drydock.dsources().sync("logs-ds");
    assertThat(names(second.folder())).containsExactly("deck.log", "größe.log", "new.log");
    assertThat(second.data()).containsEntry("kibibytes", 8);
  }

  @Test
  void it_says_what_a_user_can_do_about_a_folder_that_is_gone() throws IOException {
    Files.move(folder.resolve("logs"), folder.resolve("elsewhere"));
    var failure =
        catchThrowableOfType(DrydockException.class, () -> drydock.dsources().sync("logs-ds"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.why()).isEqualTo("copy.sh failed.");
    assertThat(failure.output()).contains("is no folder on ");
  }

  @Test
  void it_is_added_without_a_warning_and_left_as_it_is() throws IOException {
    assertThat(drydock.plugins().list().getFirst().warnings()).isEmpty();
    try (var files = Files.walk(SAMPLE)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".pyc"));
    }
  }
}

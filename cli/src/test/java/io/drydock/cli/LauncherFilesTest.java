package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher leaves running holds none of the files that its caller had open. */
@NeedsTool("bash")
class LauncherFilesTest {
  /** A JDK whose java notes what it has open; it never ends before that. */
  private static final String JAVA =
      """
      #!/bin/bash
      case "$*" in
        *ResidentHost*) note=resident ;;
        *Rehearsal*) note=prepare ;;
        *) exit 0 ;;
      esac
      ls -l "/proc/$$/fd" >"$NOTES/$note.new"
      mv "$NOTES/$note.new" "$NOTES/$note"
      exit 1
      """;

  @TempDir Path folder;
  private Path program;
  private Process launcher;

  @BeforeEach
  void install() throws IOException {
    new TalkingLauncher(folder);
    program = folder.resolve("with blank/drydock");
    Files.writeString(folder.resolve("jdk/bin/java"), JAVA);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createFile(home.resolve("catalog.db"));
  }

  @AfterEach
  void end() {
    List<ProcessHandle> started = launcher.descendants().toList();
    launcher.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** As people run it: standard error into another process, and a few files more. */
  private List<String> openIn(String note, Map<String, String> variables, String command)
      throws IOException {
    String line =
        "sh '%s' %s </dev/null > >(cat) 2> >(cat) 7>&1 20>&1"
            .formatted(program.resolve("bin/drydock"), command);
    var builder = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("DRYDOCK_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "DRYDOCK_JDK", folder.resolve("jdk").toString(),
                "DRYDOCK_HOME", folder.resolve("home").toString(),
                "HOME", folder.toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "NOTES", folder.toString()));
    builder.environment().putAll(variables);
    launcher = builder.start();
    Path noted = folder.resolve(note);
    Awaitility.await().until(() -> Files.exists(noted));
    // The script itself is open at 255.
    return Files.readAllLines(noted).stream()
        .filter(open -> open.contains(" -> ") && !open.contains(" 255 -> "))
        .map(open -> open.replaceFirst("^.* (\\d+) -> ", "$1 "))
        .toList();
  }

  private static void isOnItsOwn(List<String> open) {
    assertThat(open).hasSize(3);
    assertThat(open.getFirst()).isEqualTo("0 /dev/null");
    assertThat(open.subList(1, 3)).allSatisfy(file -> assertThat(file).endsWith("log"));
  }

  @Test
  void the_resident_host_of_a_home_is_on_its_own() throws IOException {
    isOnItsOwn(openIn("resident", Map.of("DRYDOCK_PREPARE", "no"), "dsource status docs"));
  }

  @Test
  void what_prepares_faster_starts_is_on_its_own() throws IOException {
    isOnItsOwn(openIn("prepare", Map.of("DRYDOCK_DAEMON", "no"), "plugin list"));
  }
}

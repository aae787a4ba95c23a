package io.drydock.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCodeTest {
  private static final FileTime ONE_SECOND = FileTime.from(Instant.ofEpochSecond(1_000_000_000));

  @TempDir static Path cache;
  @TempDir Path sources;
  private static PythonRuntime runtime;

  @BeforeAll
  static void startEngine() {
    runtime = new PythonRuntime(cache);
  }

  @AfterAll
  static void stopEngine() {
    runtime.close();
  }

  /** Writes a module whose function answers with this text, always at the same second. */
  private void write(String module, String answer) throws IOException {
    Path file = sources.resolve(module + ".py");
    Files.writeString(file, "def f():\n    return '" + answer + "'\n");
    Files.setLastModifiedTime(file, ONE_SECOND);
  }

  private String ask(PythonRuntime python, String module, Path... libraries) {
    var settings =
        new InterpreterSettings(
            sources, List.of(libraries), List.of(), List.of(), (stream, line) -> {});
    try (Interpreter interpreter = python.newInterpreter(settings)) {
      return interpreter.call(module, "f", List.of(), Duration.ofMinutes(5));
    }
  }

  private static Path kept(String module) throws IOException {
    try (var files = Files.walk(cache)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(cache.resolve("bytecode")))
          .filter(file -> file.getFileName().toString().startsWith(module + "."))
          .reduce((one, other) -> other)
          .orElseThrow();
    }
  }

  @Test
  void an_edit_within_the_same_second_that_leaves_the_size_is_seen() throws IOException {
    write("edited", "one");
    assertThat(ask(runtime, "edited")).isEqualTo("one");
    write("edited", "two");
    assertThat(ask(runtime, "edited")).isEqualTo("two");
  }

  @Test
  void a_module_that_did_not_change_is_not_compiled_again() throws IOException {
    write("unchanged", "one");
    write("other", "two");
    ask(runtime, "unchanged");
    ask(runtime, "other");
    // Whoever compiled the source would not give the other module's answer.
    Files.copy(kept("other"), kept("unchanged"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(ask(runtime, "unchanged")).isEqualTo("two");
  }

  @Test
  void a_librarys_module_is_not_read_again_until_its_time_or_size_changes(@TempDir Path library)
      throws IOException {
    Path module = library.resolve("hostlib.py");
    Files.writeString(module, "ANSWER = 'one'\n");
    Files.setLastModifiedTime(module, ONE_SECOND);
    Files.writeString(
        sources.resolve("asking.py"), "import hostlib\ndef f(): return hostlib.ANSWER\n");
    assertThat(ask(runtime, "asking", library)).isEqualTo("one");
    Files.writeString(module, "ANSWER = 'two'\n");
    Files.setLastModifiedTime(module, ONE_SECOND);
    assertThat(ask(runtime, "asking", library)).isEqualTo("one");
    Files.setLastModifiedTime(module, FileTime.from(ONE_SECOND.toInstant().plusNanos(1_000)));
    assertThat(ask(runtime, "asking", library)).isEqualTo("two");
  }

  @Test
  void a_module_of_the_standard_library_is_not_compiled_again() throws IOException {
    Files.writeString(
        sources.resolve("mixing.py"),
        "import colorsys, sched\ndef f(): return ' '.join(sorted(colorsys.__all__)[:1])\n");
    assertThat(ask(runtime, "mixing")).isEqualTo("hls_to_rgb");
    // The other module's code under this one's header, which has the size of its source.
    byte[] header = Arrays.copyOf(Files.readAllBytes(kept("colorsys")), 16);
    byte[] other = Files.readAllBytes(kept("sched"));
    System.arraycopy(header, 0, other, 0, header.length);
    Files.write(kept("colorsys"), other);
    assertThat(ask(runtime, "mixing")).isEqualTo("scheduler");
  }

  @Test
  void damaged_byte_code_is_not_used() throws IOException {
    write("damaged", "one");
    ask(runtime, "damaged");
    byte[] whole = Files.readAllBytes(kept("damaged"));
    Files.write(kept("damaged"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(ask(runtime, "damaged")).isEqualTo("one");
  }

  @Test
  void an_interpreter_goes_on_when_its_byte_code_is_deleted_and_its_source_edited()
      throws IOException {
    write("running", "one");
    ask(runtime, "running");
    var settings =
        new InterpreterSettings(sources, List.of(), List.of(), List.of(), (stream, line) -> {});
    try (Interpreter interpreter = runtime.newInterpreter(settings)) {
      interpreter.call("running", "f", List.of(), Duration.ofMinutes(5));
      Files.delete(kept("running"));
      write("running", "two");
      String again = interpreter.call("running", "f", List.of(), Duration.ofMinutes(5));
      assertThat(again).isEqualTo("one");
    }
  }

  @Test
  void many_interpreters_may_keep_the_same_code_at_once() throws IOException {
    write("shared", "one");
    var answers =
        IntStream.range(0, 4)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> ask(runtime, "shared")))
            .toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("one"));
  }

  @Test
  void where_nothing_can_be_kept_everything_works(@TempDir Path folder) throws IOException {
    write("homeless", "one");
    Files.writeString(folder.resolve("code"), "a file where the folder should be");
    try (var python = new PythonRuntime(folder)) {
      assertThat(ask(python, "homeless")).isEqualTo("one");
    }
  }

  @Test
  void byte_code_is_for_its_owner_alone_and_nothing_unfinished_is_left() throws IOException {
    write("owned", "one");
    ask(runtime, "owned");
    Path folder = kept("owned").getParent();
    var permissions = Files.getPosixFilePermissions(folder);
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
    try (var files = Files.list(folder)) {
      assertThat(files).allSatisfy(file -> assertThat(file.toString()).endsWith(".pyc"));
    }
  }

  @Test
  void what_is_old_goes_when_something_new_is_kept() throws IOException {
    write("old", "one");
    ask(runtime, "old");
    Path old = kept("old");
    Files.setLastModifiedTime(old, ONE_SECOND);
    write("young", "two");
    ask(runtime, "young");
    assertThat(old).doesNotExist();
    assertThat(kept("young")).exists();
  }
}

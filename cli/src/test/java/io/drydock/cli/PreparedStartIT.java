package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is prepared makes starts quicker and changes nothing else. The packaged program is installed
 * anew, so that nothing is prepared for it; later tests use what earlier ones prepared.
 */
@TestMethodOrder(OrderAnnotation.class)
@Tag("thorough")
class PreparedStartIT {
  private static final Path BUILT = Path.of("target/drydock").toAbsolutePath();
  private static final String SAID = "drydock: preparing faster starts in the background";

  @TempDir static Path folder;
  private static Path program;

  record Outcome(int exit, String out, String err) {}

  @BeforeAll
  static void install() throws IOException {
    program = folder.resolve("with blank/drydock");
    Files.createDirectories(program.resolve("bin"));
    Files.createSymbolicLink(program.resolve("lib"), BUILT.resolve("lib"));
    for (String file :
        List.of(
            "drydock",
            "prepare-start",
            "java-options.sh",
            "compiler.sh",
            "find-caches.sh",
            "without-files.sh",
            "find-jdk.sh",
            "build-id")) {
      Files.copy(BUILT.resolve("bin").resolve(file), program.resolve("bin").resolve(file));
    }
  }

  @Test
  @Order(1)
  void where_the_users_cache_cannot_be_written_a_temporary_folder_takes_its_place()
      throws Exception {
    Files.createFile(program.resolve("start"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Outcome listed =
        run(
            Map.of("XDG_CACHE_HOME", "/proc/nowhere", "TMPDIR", temporary.toString()),
            "plugin",
            "list");

    assertThat(listed.exit()).isZero();
    assertThat(listed.err())
        .isEqualTo("There are no plugins yet. Add one: drydock plugin add DIR\n");
    assertThat(temporary).isDirectoryContaining("glob:**/drydock-cache-*");
    Files.delete(program.resolve("start"));
  }

  @Test
  @Order(2)
  void for_a_jdk_that_has_changed_it_is_prepared_anew_by_one_of_those_that_begin_at_once()
      throws Exception {
    Path ready = prepareLongAgo();

    assertThat(run(Map.of("DRYDOCK_PREPARE", "yes"), "plugin", "list").err()).contains(SAID);
    Process first = start(Map.of(), "sh", program.resolve("bin/prepare-start").toString());
    Process second = start(Map.of(), "sh", program.resolve("bin/prepare-start").toString());

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    // Nothing is to be written any more into a folder that goes.
    await().atMost(5, MINUTES).until(() -> Files.exists(ready) && !isLocked());
    assertThat(Files.getLastModifiedTime(ready)).isGreaterThan(FileTime.from(Instant.EPOCH));
    assertThat(prepared().resolve("old.classes")).doesNotExist();
    try (var left = Files.list(program.resolve("start"))) {
      assertThat(left).containsExactly(prepared());
    }
  }

  /** As if the JDK had been replaced by a newer one since; returns the mark that it is complete. */
  private static Path prepareLongAgo() throws IOException {
    Files.createDirectories(prepared());
    Files.createFile(prepared().resolve("old.classes"));
    Path ready = prepared().resolve("ready");
    Files.writeString(ready, System.getProperty("java.home") + "\n");
    return Files.setLastModifiedTime(ready, FileTime.from(Instant.EPOCH));
  }

  @Test
  @Order(3)
  void output_and_exit_codes_are_those_of_an_unprepared_start() throws Exception {
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("plugin", "list", "--help"),
            List.of("--home", "nowhere", "plugin", "-h"),
            List.of("nosuch", "--help"),
            List.of("plugin", "--help", "list"),
            List.of("snapshot", "list", "nosuch"),
            List.of("job", "show", "1"),
            List.of("job", "list"),
            List.of("plugin", "list", "--json"),
            List.of("plugin", "list"),
            List.of("plugin", "show", "nosuch"),
            List.of("plugin", "lisst"))) {
      String[] words = command.toArray(String[]::new);
      Outcome quick = run(Map.of(), words);
      Outcome plain = run(Map.of("DRYDOCK_JDK", otherNameOfTheJdk().toString()), words);
      assertThat(quick).as(command.toString()).isEqualTo(plain);
    }
  }

  @Test
  @Order(4)
  void the_prepared_classes_are_used() throws Exception {
    // With this, a JVM that could not use them would refuse to start.
    Outcome version = run(Map.of("DRYDOCK_JAVA_OPTIONS", "-XX:AOTMode=on"), "--version");

    assertThat(version.exit()).as(version.err()).isZero();
    assertThat(version.out()).contains("Drydock");
  }

  @Test
  @Order(4)
  void the_native_library_of_ciphers_is_where_operations_look_for_it() throws Exception {
    Path crypto = prepared().resolve("crypto");

    assertThat(crypto).isNotEmptyDirectory();
    assertThat(Files.readString(prepared().resolve("operation.options")))
        .contains("\"-Djava.library.path=%s\"".formatted(crypto.toRealPath()));
  }

  // The lock is a link to nothing but a number.
  private static boolean isLocked() {
    Path lock = prepared().resolveSibling(prepared().getFileName() + ".lock");
    return Files.exists(lock, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path prepared() {
    try {
      return program
          .resolve("start")
          .resolve(Files.readString(program.resolve("bin/build-id")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Another name is another JDK, for which nothing is prepared.
  private static Path otherNameOfTheJdk() throws IOException {
    Path other = folder.resolve("jdk");
    if (!Files.exists(other)) {
      Files.createSymbolicLink(other, Path.of(System.getProperty("java.home")));
    }
    return other;
  }

  private static Outcome run(Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.resolve("bin/drydock").toString()));
    command.addAll(List.of(words));
    Process process = start(environment, command.toArray(String[]::new));
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private static Process start(Map<String, String> environment, String... command)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectInput(Path.of("/dev/null").toFile());
    builder.environment().put("HOME", folder.resolve("user").toString());
    builder.environment().put("DRYDOCK_HOME", folder.resolve("home").toString());
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().put("DRYDOCK_PREPARE", "no");
    builder.environment().putAll(environment);
    return builder.start();
  }
}

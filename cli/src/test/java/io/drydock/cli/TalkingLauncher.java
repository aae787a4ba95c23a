package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The launcher with a JDK whose java only says its options, one a line. */
final class TalkingLauncher {
  private final Path folder;
  private final Path program;

  TalkingLauncher(Path folder) throws IOException {
    this.folder = folder;
    program = Files.createDirectories(folder.resolve("with blank/drydock"));
    Path bin = Files.createDirectories(program.resolve("bin"));
    try (var files = Files.list(Path.of("src/main/launcher"))) {
      for (Path file : files.toList()) {
        Files.copy(file, bin.resolve(file.getFileName()));
      }
    }
    Files.copy(Path.of("../.mvn/find-jdk.sh"), bin.resolve("find-jdk.sh"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What the JDK says about itself. */
  void release(String... lines) throws IOException {
    Files.write(folder.resolve("jdk/release"), List.of(lines));
  }

  void addJar(String name) throws IOException {
    Files.createDirectories(program.resolve(name).getParent());
    Files.createFile(program.resolve(name));
  }

  List<String> options(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", program.resolve("bin/drydock").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("DRYDOCK_"));
    builder.environment().put("DRYDOCK_JDK", folder.resolve("jdk").toString());
    builder.environment().put("DRYDOCK_PREPARE", "no");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().putAll(variables);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> said = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    return said;
  }
}

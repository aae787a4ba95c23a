package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal.Result;
import io.drydock.cli.demo.SamplePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A home with the sample plugin, this machine, and a source that can be linked. */
record Harbour(Path folder, Terminal terminal) implements AutoCloseable {
  static Harbour build(Path folder) throws IOException {
    var harbour = new Harbour(folder, Terminal.in(folder.resolve("home")));
    Files.createDirectory(harbour.cargo());
    Files.writeString(harbour.cargo().resolve("tea"), "3 chests\n");
    Files.writeString(harbour.cargo().resolve(".stowaway"), "hidden\n");
    SamplePlugin.unpack(folder.resolve("directory"));
    harbour.done("plugin", "add", folder.resolve("directory").toString());
    harbour.done("env", "add", "here");
    harbour.addSource("cargo", harbour.cargo());
    return harbour;
  }

  Path cargo() {
    return folder.resolve("cargo");
  }

  Result addSource(String name, Path path) {
    return done(
        "source",
        "add",
        name,
        "--plugin",
        "directory",
        "--env",
        "here",
        "-p",
        "name=" + name,
        "-p",
        "path=" + path);
  }

  Result link(String name, String source, String... more) {
    String[] words = {
      "dsource", "link", name, "--source", source, "-p", "mountLocation=" + folder.resolve(name)
    };
    return terminal.type(concat(words, more));
  }

  private static String[] concat(String[] words, String[] more) {
    return Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  /** Types a command that has to work. */
  Result done(String... words) {
    Result result = terminal.type(words);
    assertThat(result.exitCode()).as("%s: %s", String.join(" ", words), result.err()).isZero();
    return result;
  }

  /** Leaves nothing mounted. */
  @Override
  public void close() {
    for (var dsource : terminal.type("dsource", "list", "--json").json()) {
      terminal.type("dsource", "delete", dsource.get("name").asString(), "--force");
    }
  }
}

package io.drydock.cli;

import io.drydock.fixtures.SshAccount;
import io.drydock.fixtures.TwoHosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The sample plugin first-plugin, the packaged program, and two hosts to use it on. */
final class FirstPluginSite implements AutoCloseable {
  private static final Path SAMPLE = Path.of("../sample-plugins/first-plugin");
  private static final String CODE = "src/plugin_runner.py";

  final TwoHosts hosts = TwoHosts.start();
  final DrydockProgram drydock;
  private final Path folder;

  FirstPluginSite(Path folder) {
    this.folder = folder;
    drydock = new DrydockProgram(folder);
    writeSource("a.txt", "one");
  }

  /** Writes a file of the source. */
  void writeSource(String name, String text) {
    hosts.source().user().write("docs/" + name, text);
  }

  /** A copy of the sample, with another name when it is not called {@code first-plugin}. */
  Path plugin(String name) {
    try {
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.resolve("src"));
      for (String file : List.of("schema.json", CODE)) {
        Files.writeString(copy.resolve(file), Files.readString(SAMPLE.resolve(file)));
      }
      String config =
          Files.readString(SAMPLE.resolve("plugin_config.yml"))
              .replace("name: first-plugin", "name: " + name)
              .replaceFirst("(?m)^id: .*$", "id: " + UUID.randomUUID());
      Files.writeString(copy.resolve("plugin_config.yml"), config);
      return copy;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The code of a plugin's copy, after a change that has to be one. */
  static void change(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      if (!text.contains(from)) {
        throw new IllegalStateException(file + " has no " + from);
      }
      Files.writeString(file, text.replace(from, to));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where the code of a copy is. */
  static Path code(Path plugin) {
    return plugin.resolve(CODE);
  }

  DrydockProgram.Outcome addEnvironment(
      String name, SshAccount host, Path key, String... moreOptions) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "add",
                name,
                "--host",
                host.server().address(),
                "--port",
                Integer.toString(host.server().port()),
                "--user",
                host.user().name(),
                "--key",
                key.toString()));
    command.addAll(List.of(moreOptions));
    return drydock.run(command.toArray(String[]::new));
  }

  /** The options that the sample's schema asks for, with the storage in the staging user's home. */
  String[] link(String name, String stagingEnvironment) {
    return new String[] {
      "dsource",
      "link",
      name,
      "--source",
      "docs",
      "--staging-env",
      stagingEnvironment,
      "-p",
      "sourceAddress=" + hosts.source().server().address(),
      "-p",
      "username=" + hosts.source().user().name(),
      "-p",
      "mountLocation=" + mountLocation(name)
    };
  }

  Path mountLocation(String dsource) {
    return hosts.staging().user().home().resolve("mounts").resolve(dsource);
  }

  String sourcePath() {
    return hosts.source().user().home().resolve("docs").toString();
  }

  @Override
  public void close() {
    hosts.close();
  }
}

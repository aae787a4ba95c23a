package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the package {@code generated} below a plugin's source folder, for its author's editor and
 * tests. Plugins that Drydock runs never see it: there, {@code generated} is made from the schema.
 */
public final class WriteDefinitions {
  private static final Duration WRITING = Duration.ofMinutes(5);
  private static final String OURS = "# Written by `drydock build -g`";

  private final Rooms rooms;

  /** Works with these rooms. */
  public WriteDefinitions(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Authoring#writeDefinitions}. */
  public List<Path> run(Path place) {
    Plugin plugin = rooms.pluginFiles().read(place).plugin();
    Path folder = plugin.sourceFolder().resolve("generated");
    Map<Path, String> files = new TreeMap<>();
    rooms
        .plugins()
        .of(plugin)
        .generatedFiles(WRITING)
        .forEach((path, text) -> files.put(folder.resolve(path), text));
    try {
      refuseOthers(plugin, files.keySet());
      write(folder, files);
    } catch (IOException e) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CONFIG_INVALID,
          doing(plugin),
          "the folder " + folder + " cannot be written: " + e,
          "Give the user that runs Drydock permission to write it.",
          e);
    }
    return List.copyOf(files.keySet());
  }

  private static void write(Path folder, Map<Path, String> files) throws IOException {
    Files.createDirectories(folder.resolve("definitions"));
    for (Path old : pythonFilesIn(folder)) {
      // Classes of an older schema, or the one module of an older Drydock.
      if (!files.containsKey(old) && isOurs(old)) {
        Files.delete(old);
      }
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  private static List<Path> pythonFilesIn(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder, 2)) {
      return found
          .filter(one -> one.toString().endsWith(".py"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  private static void refuseOthers(Plugin plugin, Collection<Path> files) throws IOException {
    for (Path file : files) {
      if (Files.exists(file) && Files.size(file) > 0 && !isOurs(file)) {
        throw new DrydockException(
            ErrorCode.ALREADY_EXISTS,
            doing(plugin),
            file + " is there already, and Drydock has not written it",
            "Delete it or move it away: plugins never import it.");
      }
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).startsWith(OURS);
  }

  private static String doing(Plugin plugin) {
    return "writing the generated classes of plugin " + plugin.name();
  }
}

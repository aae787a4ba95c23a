package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Writes {@code generated/definitions.py} below a plugin's source folder, for its author's editor.
 * Plugins that run never see it: there, {@code generated} is a module made from the schema.
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
    String text = rooms.plugins().of(plugin).definitionsForEditors("checking", WRITING);
    Path folder = plugin.sourceFolder().resolve("generated");
    Path init = folder.resolve("__init__.py");
    Path definitions = folder.resolve("definitions.py");
    try {
      refuseOthers(plugin, List.of(init, definitions));
      Files.createDirectories(folder);
      Files.writeString(init, OURS + " for editors; plugins that run never import it.\n");
      Files.writeString(definitions, OURS + text);
    } catch (IOException e) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CONFIG_INVALID,
          doing(plugin),
          "the folder " + folder + " cannot be written: " + e,
          "Give the user that runs Drydock permission to write it.",
          e);
    }
    return List.of(init, definitions);
  }

  private static void refuseOthers(Plugin plugin, List<Path> files) throws IOException {
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
    return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
        .startsWith(OURS);
  }

  private static String doing(Plugin plugin) {
    return "writing the generated classes of plugin " + plugin.name();
  }
}

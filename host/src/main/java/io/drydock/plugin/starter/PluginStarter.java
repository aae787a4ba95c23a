package io.drydock.plugin.starter;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.NewPlugin;
import io.drydock.model.NewPlugin.HostType;
import io.drydock.model.PluginType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes a small plugin that copies a folder: it builds, links and syncs as it is. */
public final class PluginStarter {
  private static final Pattern NAME = Pattern.compile("[\\w][\\w .-]{0,99}");

  private PluginStarter() {}

  /** See {@link io.drydock.Authoring#create}. */
  public static List<Path> write(Path folder, NewPlugin wanted) {
    checkName(wanted);
    Map<Path, String> files = new LinkedHashMap<>();
    files(wanted).forEach((name, text) -> files.put(folder.resolve(name), text));
    for (Path file : files.keySet()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new DrydockException(
            ErrorCode.ALREADY_EXISTS,
            doing(wanted),
            file + " is there already",
            "Choose another folder (--root-dir), or delete the file. Nothing was written.");
      }
    }
    files.forEach((file, text) -> write(wanted, file, text));
    return List.copyOf(files.keySet());
  }

  private static void checkName(NewPlugin wanted) {
    if (!NAME.matcher(wanted.name()).matches()) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          "making a new plugin",
          "'%s' cannot be its name: letters, digits, '_', '.', '-' and spaces can"
              .formatted(wanted.name()),
          "Give it another one: --plugin-name NAME.");
    }
  }

  private static void write(NewPlugin wanted, Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          doing(wanted),
          file + " cannot be written: " + e,
          "Choose another folder: --root-dir DIR.",
          e);
    }
  }

  private static String doing(NewPlugin wanted) {
    return "making the plugin " + wanted.name();
  }

  private static Map<String, String> files(NewPlugin wanted) {
    boolean staged = wanted.type() == PluginType.STAGED;
    boolean windows = wanted.hosts() == HostType.WINDOWS;
    String host = windows ? "windows" : "unix";
    var words =
        Map.of(
            "{{name}}", wanted.name(),
            "{{id}}", UUID.randomUUID().toString(),
            "{{type}}", wanted.type().name(),
            "{{hosts}}", wanted.hosts().name(),
            "{{path}}", windows ? "windowspath" : "unixpath",
            "{{linked}}", Part.read(staged ? "linked-staged.json" : "linked-direct.json").strip(),
            "{{link}}", staged ? " -p mountLocation=/tmp/copy" : "",
            "{{remark}}", windows ? Part.read("README-windows.md").strip() : "");
    String linked = staged ? "linked_staged_" + host : "linked_direct";
    var code = Part.join("head", "discovery_" + host, linked, "virtual");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("plugin_config.yml", Part.filled("plugin_config.yml", words));
    files.put("schema.json", Part.filled("schema.json", words));
    files.put("src/plugin_runner.py", code);
    files.put("README.md", Part.filled("README.md", words));
    return files;
  }
}

package io.drydock.cli.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The sample plugin {@code directory}, which the program carries along. */
public final class SamplePlugin {
  private static final String RESOURCES = "/sample-plugins/directory/";
  private static final List<String> FILES =
      List.of(
          "README.md",
          "plugin_config.yml",
          "schema.json",
          "src/copy.sh",
          "src/measure.sh",
          "src/plugin_runner.py");

  private SamplePlugin() {}

  /** Writes it as real files, as a plugin has to be. */
  public static void unpack(Path folder) throws IOException {
    for (String file : FILES) {
      Path target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      try (InputStream in = SamplePlugin.class.getResourceAsStream(RESOURCES + file)) {
        if (in == null) {
          throw new FileNotFoundException("the program was packaged without " + RESOURCES + file);
        }
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}

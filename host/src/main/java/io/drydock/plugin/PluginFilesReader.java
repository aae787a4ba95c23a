package io.drydock.plugin;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code plugin_config.yml} and {@code schema.json} (contract §1). */
public final class PluginFilesReader {
  private static final String CONFIG_NAME = "plugin_config.yml";
  private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

  private final Clock clock;
  private final Map<Path, Reading> readings = new ConcurrentHashMap<>();

  /** A reader that stamps what it reads with this clock's time. */
  public PluginFilesReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a plugin.
   *
   * @param place its folder, or its config file
   * @throws DrydockException PLUGIN_CONFIG_INVALID or PLUGIN_SCHEMA_INVALID, naming all problems at
   *     once
   */
  public PluginFiles read(Path place) {
    Path configFile = configFile(place);
    Reading reading = readings.get(configFile);
    if (reading == null || !reading.isStillRight(configFile)) {
      reading = reading(configFile);
      readings.put(configFile, reading);
    }
    PluginConfig config = reading.config();
    ByteCode.refuseAlone(config.sourceFolder());
    Plugin plugin = plugin(configFile, config, reading.schema().text(), reading.warnings());
    return new PluginFiles(
        plugin, reading.schema(), config.extendedStartStopHooks(), config.rootSquashEnabled());
  }

  private static Reading reading(Path configFile) {
    List<String> warnings = new ArrayList<>();
    String text = text(configFile);
    PluginConfig config = PluginConfig.of(configFile, entries(configFile, text), warnings);
    PluginSchema schema = PluginSchema.read(configFile, config.schemaFile(), warnings);
    return new Reading(text, config, schema, List.copyOf(warnings));
  }

  private Plugin plugin(
      Path configFile, PluginConfig config, String schema, List<String> warnings) {
    return new Plugin(
        config.id(),
        config.name(),
        config.version(),
        config.buildNumber(),
        config.type(),
        config.language(),
        configFile,
        config.sourceFolder(),
        config.entryPoint(),
        schema,
        List.copyOf(warnings),
        clock.instant());
  }

  /**
   * Reads a plugin for its author: goes on as far as possible, and tells all there is to tell.
   *
   * @param place its folder, or its config file
   * @throws DrydockException PLUGIN_CONFIG_INVALID when there is no config file
   */
  public Examination examine(Path place) {
    Path configFile = configFile(place);
    var ofConfig = new Remarks();
    var ofSchema = new Remarks();
    try {
      PluginConfig config =
          PluginConfig.examine(
              configFile,
              entries(configFile, text(configFile)),
              ofConfig.warnings(),
              ofConfig.problems());
      if (!Files.isRegularFile(config.schemaFile()) || !Files.isDirectory(config.sourceFolder())) {
        return Examination.ofConfig(configFile, ofConfig);
      }
      String schema = usableSchema(configFile, config.schemaFile(), ofSchema);
      ofConfig.collect(() -> ByteCode.refuseAlone(config.sourceFolder()));
      Plugin plugin = plugin(configFile, config, schema, List.of());
      return new Examination(
          configFile, Optional.of(plugin), Optional.of(config.schemaFile()), ofConfig, ofSchema);
    } catch (DrydockException e) {
      ofConfig.problems().add(e.why());
      return Examination.ofConfig(configFile, ofConfig);
    }
  }

  private static String usableSchema(Path configFile, Path file, Remarks remarks) {
    var text = new StringBuilder();
    remarks.collect(
        () -> text.append(PluginSchema.read(configFile, file, remarks.warnings()).text()));
    return text.toString();
  }

  private static Path configFile(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    Path file = Files.isDirectory(absolute) ? absolute.resolve(CONFIG_NAME) : absolute;
    if (!Files.isRegularFile(file)) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CONFIG_INVALID,
          "reading the plugin in " + place,
          "there is no file " + file,
          "Name the folder that has the plugin's " + CONFIG_NAME + ", or that file.");
    }
    return file;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw invalid(file, "it cannot be read as UTF-8 text: " + e, e);
    }
  }

  private static Map<String, Object> entries(Path file, String text) {
    try {
      Map<String, Object> entries = Yaml.MAPPER.readValue(text, ENTRIES);
      return entries == null ? Map.of() : entries;
    } catch (JacksonException e) {
      throw invalid(file, "it is no YAML mapping: " + place(e) + e.getOriginalMessage(), e);
    }
  }

  static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : "line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static DrydockException invalid(Path file, String why, Exception cause) {
    return new DrydockException(
        ErrorCode.PLUGIN_CONFIG_INVALID,
        "reading " + file,
        why,
        "Correct the file and try again.",
        cause);
  }

  /**
   * What was read last: a process that lasts reads the same files with every operation.
   *
   * @param text of the config file
   */
  private record Reading(
      String text, PluginConfig config, PluginSchema schema, List<String> warnings) {
    boolean isStillRight(Path configFile) {
      try {
        return Files.isDirectory(config.sourceFolder())
            && Files.readString(configFile).equals(text)
            && Files.readString(config.schemaFile()).equals(schema.text());
      } catch (IOException changed) {
        return false;
      }
    }
  }

  /** Made with the first file that is read: most commands read none. */
  private static final class Yaml {
    // Big decimals: a build number is read digit by digit, 1.10 is newer than 1.9, and no 1.1.
    static final YAMLMapper MAPPER =
        PluginYaml.mapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  }
}

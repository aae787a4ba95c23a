package io.drydock.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Properties in a file, JSON or YAML. */
public final class ParametersFile {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private ParametersFile() {}

  /**
   * Reads it.
   *
   * @throws InputException for a file that cannot be read or holds no object
   */
  public static Map<String, Object> read(Path file) {
    try {
      String text = Files.readString(file);
      Map<String, Object> properties = mapper(text).readValue(text, OBJECT);
      return properties == null ? Map.of() : properties;
    } catch (IOException e) {
      throw InputException.of("parameters", file, e);
    } catch (JacksonException e) {
      // Without the source: the file may hold passwords.
      var at = e.getLocation();
      throw new InputException(
          "The parameters in %s are no JSON or YAML object (line %d, column %d)"
              .formatted(file, at.getLineNr(), at.getColumnNr()));
    }
  }

  // JSON is not always YAML (tabs), so what looks like JSON is read as JSON.
  private static ObjectMapper mapper(String text) {
    return text.stripLeading().startsWith("{")
        ? JsonMapper.builder().build()
        : YAMLMapper.builder().build();
  }
}

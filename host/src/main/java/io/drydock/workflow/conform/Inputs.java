package io.drydock.workflow.conform;

import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.plugin.PluginSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that operations are called with: made from the schema, unless the user gave them. */
final class Inputs {
  private final PluginSchema schema;
  private final Map<Definition, Map<String, Object>> values = new EnumMap<>(Definition.class);
  private final Map<Definition, String> unfit = new EnumMap<>(Definition.class);

  /**
   * @param given properties by the definition's name in the schema, in place of made-up ones
   * @param folder below it lie the paths that are made up
   */
  Inputs(
      PluginSchema schema,
      Map<String, Map<String, Object>> given,
      Environment environment,
      Path folder) {
    this.schema = schema;
    for (Definition definition : Definition.values()) {
      var samples = new SampleValues(environment, folder.resolve(definition.schemaName()));
      Map<String, Object> properties = samples.properties(schema.definition(definition));
      properties.putAll(given.getOrDefault(definition.schemaName(), Map.of()));
      put(definition, properties);
    }
  }

  /** From now on, operations get what the plugin itself returned. */
  void put(Definition definition, Map<String, Object> properties) {
    List<String> problems = schema.problems(definition, properties);
    values.put(definition, properties);
    unfit.remove(definition);
    if (!problems.isEmpty()) {
      unfit.put(
          definition,
          "no %s could be made that fits the schema: %s"
              .formatted(definition.schemaName(), String.join("; ", problems)));
    }
  }

  Map<String, Object> get(Definition definition) {
    return values.getOrDefault(definition, Map.of());
  }

  /** Why an operation that needs these cannot be called. */
  Optional<String> obstacle(List<Definition> needed) {
    return needed.stream().filter(unfit::containsKey).map(unfit::get).findFirst();
  }

  /** All obstacles, for remarks. */
  List<String> obstacles() {
    return new ArrayList<>(unfit.values());
  }
}

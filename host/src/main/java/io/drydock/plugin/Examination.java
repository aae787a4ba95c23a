package io.drydock.plugin;

import io.drydock.model.Plugin;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A plugin's files as its author wants to be told about them.
 *
 * @param configFile the config
 * @param plugin what they say, where config and folders can be read; its schema is an empty text
 *     where {@code schema.json} is of no use
 * @param schemaFile the schema, where the config names one that there is
 * @param ofConfig what is to be said about the config
 * @param ofSchema what is to be said about the schema
 */
public record Examination(
    Path configFile,
    Optional<Plugin> plugin,
    Optional<Path> schemaFile,
    Remarks ofConfig,
    Remarks ofSchema) {

  static Examination ofConfig(Path configFile, Remarks remarks) {
    return new Examination(configFile, Optional.empty(), Optional.empty(), remarks, new Remarks());
  }
}

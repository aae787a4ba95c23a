package io.drydock.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A plugin that was added. Its files stay where they are and are read again when they change.
 *
 * @param id the UUID of its config
 * @param name how it is called in commands; unique
 * @param version {@code externalVersion} or {@code buildNumber}; empty where the config says
 *     neither
 * @param buildNumber tells which version is newer; empty where the config has none
 * @param type STAGED or DIRECT
 * @param language {@code PYTHON27}, {@code PYTHON38} or {@code PYTHON311}
 * @param configFile its {@code plugin_config.yml}
 * @param sourceFolder its {@code srcDir}
 * @param entryPoint {@code module:object}
 * @param schema the text of its {@code schema.json} as of when it was added or last changed
 * @param warnings what is odd about its files but can be lived with
 * @param addedAt when it was added
 */
public record Plugin(
    String id,
    String name,
    String version,
    String buildNumber,
    PluginType type,
    String language,
    Path configFile,
    Path sourceFolder,
    String entryPoint,
    String schema,
    List<String> warnings,
    Instant addedAt) {}

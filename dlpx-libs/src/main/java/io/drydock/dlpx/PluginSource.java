package io.drydock.dlpx;

import java.nio.file.Path;

/**
 * What is needed to load a plugin.
 *
 * @param sourceFolder the folder of {@code srcDir}
 * @param entryPoint {@code module:object}
 * @param schema the text of {@code schema.json}
 * @param pluginType {@code STAGED} or {@code DIRECT}
 * @param language {@code PYTHON27}, {@code PYTHON38} or {@code PYTHON311}
 */
public record PluginSource(
    Path sourceFolder, String entryPoint, String schema, String pluginType, String language) {}

package io.drydock.plugin;

import io.drydock.model.Plugin;

/**
 * A plugin as its files say just now.
 *
 * @param plugin what its config says
 * @param schema what its schema says
 */
public record PluginFiles(Plugin plugin, PluginSchema schema) {}

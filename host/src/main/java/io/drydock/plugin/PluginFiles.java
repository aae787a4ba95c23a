package io.drydock.plugin;

import io.drydock.model.Plugin;

/**
 * A plugin as its files say just now.
 *
 * @param plugin what its config says
 * @param schema what its schema says
 * @param extendedStartStopHooks whether its config wants the hooks around start and stop to run
 * @param rootSquashEnabled whether root of a host is to have no rights over what is mounted there
 *     when a VDB is enabled and disabled, too (contract §5)
 */
public record PluginFiles(
    Plugin plugin,
    PluginSchema schema,
    boolean extendedStartStopHooks,
    boolean rootSquashEnabled) {}

package io.drydock.model;

import java.util.List;
import java.util.Map;

/**
 * What an upgrade of a plugin did, or would do.
 *
 * @param plugin the new version
 * @param from the build number before; empty where its config had none
 * @param migrations the ids of the migrations that were new, in the order in which they ran
 * @param objects how many objects went through them, or were found to fit as they are, by
 *     definition
 * @param dryRun whether nothing was kept of it
 */
public record PluginUpgrade(
    Plugin plugin,
    String from,
    List<String> migrations,
    Map<Definition, Integer> objects,
    boolean dryRun) {}

package io.drydock.model;

import java.util.Map;

/**
 * An installation that a plugin discovered in an environment.
 *
 * @param id unique in this home
 * @param name the value of the schema's {@code nameField}; unique for plugin and environment
 * @param plugin the plugin's name
 * @param environment the environment's name
 * @param data what the plugin returned, by schema names
 */
public record Repository(
    long id, String name, String plugin, String environment, Map<String, Object> data) {}

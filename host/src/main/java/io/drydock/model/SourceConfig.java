package io.drydock.model;

import java.util.Map;

/**
 * A dataset in an environment that can be linked; discovered by the plugin or added by hand.
 *
 * @param id unique in this home
 * @param name how it is called in commands; unique
 * @param plugin the plugin's name
 * @param environment the environment's name
 * @param repository the repository's name
 * @param repositoryId the repository
 * @param manual whether a person added it
 * @param data its properties by schema names; passwords sealed
 */
public record SourceConfig(
    long id,
    String name,
    String plugin,
    String environment,
    String repository,
    long repositoryId,
    boolean manual,
    Map<String, Object> data) {}

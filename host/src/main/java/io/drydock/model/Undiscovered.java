package io.drydock.model;

import java.time.Instant;

/**
 * An environment that a plugin has not discovered, though it was asked to.
 *
 * @param environment its name
 * @param plugin the plugin's name
 * @param jobId the job that tried
 * @param at when that ended
 * @param failure why it failed
 */
public record Undiscovered(
    String environment, String plugin, long jobId, Instant at, JobFailure failure) {}

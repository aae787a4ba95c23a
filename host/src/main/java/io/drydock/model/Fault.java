package io.drydock.model;

import java.time.Instant;

/**
 * What is wrong with an object that goes on all the same.
 *
 * @param at when that was noticed last
 * @param failure what failed, and why
 */
public record Fault(Instant at, JobFailure failure) {}

package io.drydock.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Drydock gets into an environment's host, without the secrets.
 *
 * @param logins each in words: {@code private key}, {@code password}, {@code agent at /run/agent};
 *     empty for this machine
 * @param jump the server that connections go through; null for none
 * @param oldAlgorithms whether algorithms that are no longer safe are offered too
 */
public record EnvironmentAccess(
    List<String> logins, @Nullable String jump, boolean oldAlgorithms) {}

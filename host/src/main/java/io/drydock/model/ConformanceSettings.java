package io.drydock.model;

import io.drydock.model.ConformanceReport.OperationReport;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a plugin is tried.
 *
 * @param given properties in place of made-up ones, by the definition's name in the schema
 * @param limit how long an operation may take
 * @param listener is told what happened to each operation as soon as it has ended
 */
public record ConformanceSettings(
    Map<String, Map<String, Object>> given, Duration limit, Consumer<OperationReport> listener) {}

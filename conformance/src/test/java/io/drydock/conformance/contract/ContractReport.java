package io.drydock.conformance.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Gathers the results of the rows while their tests run, and writes the table to {@code
 * target/contract} when they are done: table.txt, table.json, table.html.
 */
public final class ContractReport implements TestExecutionListener {
  private static final Path FOLDER = Path.of("target", "contract");

  private final Map<String, Result> results = new ConcurrentHashMap<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    note(test, Result.SKIPPED);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    note(
        test,
        switch (result.getStatus()) {
          case SUCCESSFUL -> Result.PASSED;
          case ABORTED -> Result.SKIPPED;
          case FAILED -> Result.FAILED;
        });
  }

  private void note(TestIdentifier test, Result result) {
    rows(test)
        .ifPresent(
            row -> {
              for (String key : row.value()) {
                results.merge(key, result, Result::and);
              }
            });
  }

  private static Optional<Row> rows(TestIdentifier test) {
    Optional<TestSource> source = test.getSource();
    return source
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(method -> method.getJavaMethod().getAnnotation(Row.class));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (results.isEmpty()) {
      return;
    }
    var table = new ContractTable(ContractRows.read(), new TreeMap<>(results));
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve("table.txt"), table.text());
      Files.writeString(FOLDER.resolve("table.json"), table.json());
      Files.writeString(FOLDER.resolve("table.html"), table.html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

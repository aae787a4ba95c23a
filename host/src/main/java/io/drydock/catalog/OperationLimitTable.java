package io.drydock.catalog;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How long operations may take, where somebody has said so for a plugin or an environment. */
public final class OperationLimitTable {
  private final Jdbi jdbi;

  OperationLimitTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The limit of a plugin's operations. */
  public Optional<Duration> ofPlugin(String id) {
    return find("select operation_limit_s from plugin where id = ?", id);
  }

  /** The limit of operations in an environment. */
  public Optional<Duration> ofEnvironment(long number) {
    return find("select operation_limit_s from environment where number = ?", number);
  }

  private Optional<Duration> find(String sql, Object key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind(0, key)
                .map((row, context) -> row.getLong(1))
                .findOne()
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds));
  }

  /** Sets the limit of a plugin's operations. */
  public void limitPlugin(String id, Duration limit) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update plugin set operation_limit_s = ? where id = ?", limit.toSeconds(), id));
  }

  /** Sets the limit of operations in an environment. */
  public void limitEnvironment(long number, Duration limit) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update environment set operation_limit_s = ? where number = ?",
                limit.toSeconds(),
                number));
  }
}

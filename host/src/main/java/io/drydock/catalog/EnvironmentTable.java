package io.drydock.catalog;

import io.drydock.model.Environment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The environments of the catalog. */
public final class EnvironmentTable {
  private final Jdbi jdbi;

  EnvironmentTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Inserts an environment.
   *
   * @param environment its number is not looked at
   * @param sealedLogin how to log in, sealed; null for this machine
   * @return the environment with its number
   */
  public Environment insert(Environment environment, @Nullable String sealedLogin) {
    String sql =
        """
        insert into environment (name, host, port, user_name, sealed_login, operating_system,
            home_folder, uid, gid, binary_path, scratch_path, jq_path, shares_file_system,
            command_timeout_ms, added_at)
        values (:name, :host, :port, :user, :login, :os, :home, :uid, :gid, :binary, :scratch,
            :jq, :shares, :timeout, :addedAt)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("name", environment.name())
                .bind("host", environment.host())
                .bind("port", environment.port())
                .bind("user", environment.user())
                .bind("login", sealedLogin)
                .bind("os", environment.operatingSystem())
                .bind("home", environment.homeFolder())
                .bind("uid", environment.uid())
                .bind("gid", environment.gid())
                .bind("binary", environment.binaryPath())
                .bind("scratch", environment.scratchPath())
                .bind("jq", environment.jqPath())
                .bind("shares", environment.sharesFileSystem())
                .bind("timeout", environment.commandTimeout().toMillis())
                .bind("addedAt", environment.addedAt().toEpochMilli())
                .execute());
    return find(environment.name()).orElseThrow();
  }

  /** Replaces what was found out about an environment's host. */
  public void updateFacts(Environment environment) {
    String sql =
        """
        update environment set operating_system = :os, home_folder = :home, uid = :uid,
            gid = :gid, binary_path = :binary, scratch_path = :scratch, jq_path = :jq,
            shares_file_system = :shares
        where number = :number
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("number", environment.number())
                .bind("os", environment.operatingSystem())
                .bind("home", environment.homeFolder())
                .bind("uid", environment.uid())
                .bind("gid", environment.gid())
                .bind("binary", environment.binaryPath())
                .bind("scratch", environment.scratchPath())
                .bind("jq", environment.jqPath())
                .bind("shares", environment.sharesFileSystem())
                .execute());
  }

  /** Replaces how an environment's host is reached, and what was found out about it. */
  public void update(Environment environment, @Nullable String sealedLogin) {
    String sql =
        """
        update environment set host = :host, port = :port, user_name = :user,
            sealed_login = :login, command_timeout_ms = :timeout
        where number = :number
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("number", environment.number())
                .bind("host", environment.host())
                .bind("port", environment.port())
                .bind("user", environment.user())
                .bind("login", sealedLogin)
                .bind("timeout", environment.commandTimeout().toMillis())
                .execute());
    updateFacts(environment);
  }

  /** Sets how long a command there may take. */
  public Environment changeTimeout(Environment environment, Duration commandTimeout) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update environment set command_timeout_ms = ? where number = ?",
                commandTimeout.toMillis(),
                environment.number()));
    return find(environment.number()).orElseThrow();
  }

  /** Removes an environment with what was discovered there. */
  public void delete(long number) {
    jdbi.useTransaction(
        handle -> {
          for (String sql :
              List.of(
                  "delete from source_config where repository_id in"
                      + " (select id from repository where environment_no = ?)",
                  "delete from repository where environment_no = ?",
                  "delete from environment where number = ?")) {
            handle.execute(sql, number);
          }
        });
  }

  /** All, by name. */
  public List<Environment> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from environment order by name")
                .map(EnvironmentTable::row)
                .list());
  }

  /** The one of this name. */
  public Optional<Environment> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from environment where name = :name")
                .bind("name", name)
                .map(EnvironmentTable::row)
                .findFirst());
  }

  /** The one of this number. */
  public Optional<Environment> find(long number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from environment where number = :number")
                .bind("number", number)
                .map(EnvironmentTable::row)
                .findFirst());
  }

  /** How to log in, sealed; empty for this machine. */
  public Optional<String> sealedLogin(long number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select sealed_login from environment"
                        + " where number = :number and sealed_login is not null")
                .bind("number", number)
                .mapTo(String.class)
                .findFirst());
  }

  private static Environment row(ResultSet row, StatementContext context) throws SQLException {
    return new Environment(
        row.getLong("number"),
        row.getString("name"),
        row.getString("host"),
        row.getInt("port"),
        row.getString("user_name"),
        row.getString("operating_system"),
        row.getString("home_folder"),
        row.getInt("uid"),
        row.getInt("gid"),
        row.getString("binary_path"),
        row.getString("scratch_path"),
        row.getString("jq_path"),
        row.getBoolean("shares_file_system"),
        Duration.ofMillis(row.getLong("command_timeout_ms")),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }
}

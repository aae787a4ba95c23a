package io.drydock.catalog;

import io.drydock.model.Vault;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The vaults of the catalog. */
public final class VaultTable {
  private final Jdbi jdbi;

  VaultTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Inserts a vault.
   *
   * @param sealedToken what it lets in, sealed; null for one that takes no token
   */
  public void insert(Vault vault, @Nullable String sealedToken) {
    String sql =
        """
        insert into vault (name, type, url, namespace, app_id, sealed_token, added_at)
        values (:name, :type, :url, :namespace, :appId, :token, :addedAt)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("name", vault.name())
                .bind("type", vault.type().name())
                .bind("url", vault.url().toString())
                .bind("namespace", vault.namespace())
                .bind("appId", vault.appId())
                .bind("token", sealedToken)
                .bind("addedAt", vault.addedAt().toEpochMilli())
                .execute());
  }

  /** All, by name. */
  public List<Vault> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("select * from vault order by name").map(VaultTable::row).list());
  }

  /** The one of this name. */
  public Optional<Vault> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from vault where name = :name")
                .bind("name", name)
                .map(VaultTable::row)
                .findFirst());
  }

  /** The token that it lets in, sealed; empty for one that takes none. */
  public Optional<String> sealedToken(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select sealed_token from vault"
                        + " where name = :name and sealed_token is not null")
                .bind("name", name)
                .mapTo(String.class)
                .findFirst());
  }

  /** Deletes it, with its token. */
  public void delete(String name) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from vault where name = :name")
                .bind("name", name)
                .execute());
  }

  private static Vault row(ResultSet row, StatementContext context) throws SQLException {
    return new Vault(
        row.getString("name"),
        Vault.Type.valueOf(row.getString("type")),
        URI.create(row.getString("url")),
        row.getString("namespace"),
        row.getString("app_id"),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }
}

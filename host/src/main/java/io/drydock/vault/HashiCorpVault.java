package io.drydock.vault;

import io.drydock.error.DrydockException;
import io.drydock.model.Vault;
import io.drydock.vault.VaultHttp.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * HashiCorp Vault's secrets engine KV. Version 2 has {@code data} between mount and path; whether a
 * mount is of version 1 or 2 only an administrator may ask, so both paths are tried.
 */
final class HashiCorpVault implements SecretVault {
  private static final int OK = 200;
  private static final int REFUSED = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final VaultHttp http;
  private final Vault vault;
  private final Map<String, String> headers = new LinkedHashMap<>();

  HashiCorpVault(VaultHttp http, Vault vault, String token) {
    this.http = http;
    this.vault = vault;
    headers.put("X-Vault-Token", token);
    if (vault.namespace() != null) {
      headers.put("X-Vault-Namespace", vault.namespace());
    }
  }

  @Override
  public String place(VaultSupplier supplier) {
    return "%s/%s".formatted(supplier.text("engine"), supplier.text("path"));
  }

  @Override
  public VaultAccount fetch(VaultSupplier supplier, VaultQuestion question) {
    String usernameKey = supplier.text("usernameKey");
    String secretKey = supplier.text("secretKey");
    JsonNode data = data(supplier.text("engine"), supplier.text("path"), question);
    return new VaultAccount(value(data, usernameKey, question), value(data, secretKey, question));
  }

  private JsonNode data(String engine, String path, VaultQuestion question) {
    Answer second = get(question, engine, "data", path);
    // A policy for a mount of version 1 says nothing about the path of version 2: 403.
    if (second.status() != NOT_FOUND && second.status() != REFUSED) {
      return object(second, "/data/data", question);
    }
    Answer first = get(question, engine, path);
    // One of the two is no path of this mount; what was wrong with the other one counts.
    boolean refused = first.status() == REFUSED && second.status() == NOT_FOUND;
    return object(refused ? second : first, "/data", question);
  }

  private Answer get(VaultQuestion question, String... parts) {
    String path = Stream.of(parts).map(UrlText::path).collect(Collectors.joining("/"));
    return http.get(question, URI.create(vault.url() + "/v1/" + path), headers);
  }

  private JsonNode object(Answer answer, String pointer, VaultQuestion question) {
    if (answer.status() != OK) {
      throw failed(answer, question);
    }
    JsonNode object = answer.json().at(pointer);
    if (!object.isObject()) {
      throw question.malformed("there is no object at " + pointer);
    }
    return object;
  }

  private DrydockException failed(Answer answer, VaultQuestion question) {
    return switch (answer.status()) {
      case REFUSED ->
          question.failed(
              "it refused the request (403)" + said(answer),
              "See that its token is still valid, and that a policy lets it read this path. With a"
                  + " new token: drydock vault delete %1$s, then drydock vault add %1$s."
                      .formatted(vault.name()));
      case NOT_FOUND ->
          question.failed(
              "there is no secret at this path (404)" + said(answer),
              "See that engine (the mount), path and namespace are right, and that the secret was"
                  + " not deleted.");
      case UNAVAILABLE ->
          question.failed(
              "it is sealed or under maintenance (503)" + said(answer),
              "Ask its administrator to unseal it, and try again.");
      default ->
          question.failed(
              "it answered with status %d".formatted(answer.status()) + said(answer),
              "See that its URL is right (drydock vault show %s), and look at its log."
                  .formatted(vault.name()));
    };
  }

  /** Vault tells its reasons in {@code errors}, which may be empty. */
  private static String said(Answer answer) {
    JsonNode errors = answer.json().path("errors");
    String text =
        StreamSupport.stream(errors.spliterator(), false)
            .map(error -> error.asString("").strip())
            .filter(error -> !error.isEmpty())
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? "" : ": " + text;
  }

  private static String value(JsonNode data, String key, VaultQuestion question) {
    JsonNode value = data.path(key);
    if (!value.isValueNode() || value.isNull()) {
      throw question.failed(
          "the secret has no text under the key '%s'; it has the keys: %s"
              .formatted(key, String.join(", ", data.propertyNames())),
          "Correct usernameKey or secretKey of the credentials, or the secret.");
    }
    return value.asString();
  }
}

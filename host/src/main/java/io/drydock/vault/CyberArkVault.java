package io.drydock.vault;

import io.drydock.error.DrydockException;
import io.drydock.model.Vault;
import io.drydock.vault.VaultHttp.Answer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * CyberArk's Central Credential Provider. It knows an application by its id and, as it is set up,
 * by the machine's address or the JVM's client certificate; there is no token.
 */
final class CyberArkVault implements SecretVault {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int REFUSED = 403;
  private static final int NOT_FOUND = 404;

  private final VaultHttp http;
  private final Vault vault;

  CyberArkVault(VaultHttp http, Vault vault) {
    this.http = http;
    this.vault = vault;
  }

  @Override
  public String place(VaultSupplier supplier) {
    return supplier.text("queryString");
  }

  @Override
  public VaultAccount fetch(VaultSupplier supplier, VaultQuestion question) {
    String appId = Objects.requireNonNull(vault.appId());
    String address =
        "%s/AIMWebService/api/Accounts?AppID=%s&Query=%s"
            .formatted(vault.url(), UrlText.encoded(appId), UrlText.encoded(place(supplier)));
    Answer answer = http.get(question, URI.create(address), Map.of());
    if (answer.status() != OK) {
      throw failed(answer, question);
    }
    JsonNode account = answer.json();
    return new VaultAccount(
        text(account, "UserName", question), text(account, "Content", question));
  }

  private static String text(JsonNode account, String field, VaultQuestion question) {
    JsonNode value = account.path(field);
    if (!value.isString()) {
      throw question.malformed("it has no text '%s'".formatted(field));
    }
    return value.asString();
  }

  private DrydockException failed(Answer answer, VaultQuestion question) {
    int status = answer.status();
    return switch (status) {
      case UNAUTHORIZED, REFUSED ->
          question.failed(
              "it refused the request (%d)".formatted(status) + said(answer),
              "See that it lets in the application '%s' from this machine, with the certificate that the JVM shows, and that the application may read this object."
                  .formatted(vault.appId()));
      case NOT_FOUND ->
          question.failed(
              "it has no account for this query (404)" + said(answer),
              "Correct queryString of the credentials (such as Safe=apps;Object=db), or let the"
                  + " application read the safe.");
      default ->
          question.failed(
              "it answered with status %d".formatted(status) + said(answer),
              "See that the query names one account, and that the URL is right: drydock vault show %s."
                  .formatted(vault.name()));
    };
  }

  private static String said(Answer answer) {
    JsonNode error = answer.json();
    String text =
        "%s %s"
            .formatted(error.path("ErrorCode").asString(""), error.path("ErrorMsg").asString(""));
    return text.isBlank() ? "" : ": " + text.strip();
  }
}

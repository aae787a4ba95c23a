package io.drydock.vault;

import io.drydock.model.DurationText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * GET requests to vaults. Redirects are not followed: they would carry the token to a place that
 * nobody has named.
 */
record VaultHttp(Duration connectLimit, Duration answerLimit) {

  /** An answer; what it says is a secret when its status is 200. */
  record Answer(int status, String body) {
    /** The answer as JSON; a missing node when it is none. */
    JsonNode json() {
      try {
        return JsonMapper.shared().readTree(body);
      } catch (JacksonException e) {
        // The exception is dropped: it quotes the answer.
        return MissingNode.getInstance();
      }
    }

    @Override
    public String toString() {
      return "Answer[%d]".formatted(status);
    }
  }

  /** Asks; any status is an answer. */
  Answer get(VaultQuestion question, URI uri, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
    headers.forEach(request::header);
    // A client for each question: they are rare, and one that is kept would keep threads.
    HttpClient client = HttpClient.newBuilder().connectTimeout(connectLimit).build();
    try {
      HttpResponse<String> response =
          awaited(question, client.sendAsync(request.build(), BodyHandlers.ofString()));
      return new Answer(response.statusCode(), response.body());
    } finally {
      client.shutdownNow();
    }
  }

  private <T> T awaited(VaultQuestion question, Future<T> answer) {
    try {
      // The request's own limit would end with the header of the answer.
      return answer.get(answerLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw unreachable(question, cause == null ? e : cause);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw question.failed(
          "it did not answer within " + DurationText.of(answerLimit),
          "See that the vault is up, and try again.",
          e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw question.failed("Drydock was told to stop", "Try again when you want to.", e);
    }
  }

  private static RuntimeException unreachable(VaultQuestion question, Throwable cause) {
    if (cause instanceof SSLException) {
      return question.failed(
          "no trusted connection came about: " + cause.getMessage(),
          "Let the JVM trust the vault's certificate: put its issuer into a trust store, and name"
              + " that in DRYDOCK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE.",
          cause);
    }
    // The JDK has no words for a port where nobody listens, or for an unknown host.
    String reason = cause.getMessage() == null ? "no connection came about" : cause.getMessage();
    return question.failed(
        "it cannot be reached: " + reason,
        "See that the vault is up, that its URL is right (drydock vault show %s), and that nothing blocks the way."
            .formatted(question.vault().name()),
        cause);
  }
}

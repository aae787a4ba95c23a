package io.drydock.dlpx.internal;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.HostServices.CredentialsReply;
import io.drydock.dlpx.HostServices.ScriptReply;
import io.drydock.dlpx.HostServices.SyncRequest;
import io.drydock.dlpx.LibraryException;
import io.drydock.python.CallOwner;
import io.drydock.python.PythonRaise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads an interpreter's library calls to the services of the operation that it serves just now,
 * and remembers a failure that ended the operation.
 */
final class LibsBridge implements LibsFunctions {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private volatile @Nullable HostServices services;
  private volatile @Nullable RuntimeException fatal;
  private volatile @Nullable LibraryException last;

  /** From now on, calls go to these services. */
  void serve(HostServices now) {
    services = now;
    fatal = null;
    last = null;
  }

  /** No operation runs: threads that the plugin left behind reach nobody. */
  void rest() {
    services = null;
  }

  /** The failure that no plugin may handle, when one ended the operation. */
  @Nullable RuntimeException fatal() {
    return fatal;
  }

  /** The host's failure behind a LibraryError with this message, when it was the last one. */
  @Nullable RuntimeException behind(String message) {
    LibraryException thrown = last;
    return thrown != null && message.equals(thrown.getMessage()) ? thrown.hostFailure() : null;
  }

  @Override
  public ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      String variableNames,
      String variableValues,
      boolean loginShell) {
    return guarded(
        environmentReference,
        host ->
            host.runBash(
                environmentReference,
                userReference,
                command,
                variables(variableNames, variableValues),
                loginShell));
  }

  @Override
  public ScriptReply runExpect(
      String environmentReference,
      String userReference,
      String command,
      String variableNames,
      String variableValues) {
    return guarded(
        environmentReference,
        host ->
            host.runExpect(
                environmentReference,
                userReference,
                command,
                variables(variableNames, variableValues)));
  }

  @Override
  public ScriptReply runPowershell(
      String environmentReference,
      String userReference,
      String command,
      String variableNames,
      String variableValues) {
    return guarded(
        environmentReference,
        host ->
            host.runPowershell(
                environmentReference,
                userReference,
                command,
                variables(variableNames, variableValues)));
  }

  @Override
  public void runSync(
      String environmentReference,
      String userReference,
      String sourceDirectory,
      @Nullable String rsyncUser,
      String excludePaths,
      String symLinksToFollow) {
    var request =
        new SyncRequest(sourceDirectory, rsyncUser, texts(excludePaths), texts(symLinksToFollow));
    guarded(
        environmentReference,
        host -> {
          host.runSync(environmentReference, userReference, request);
          return null;
        });
  }

  @Override
  public CredentialsReply retrieveCredentials(String supplier) {
    return guarded(null, host -> host.retrieveCredentials(supplier));
  }

  /** Remembers how a call failed: the plugin sees less of it than its user. */
  private <T> T guarded(@Nullable String environmentReference, Function<HostServices, T> call) {
    HostServices now = current();
    if (CallOwner.get() instanceof HostServices owner && !owner.equals(now)) {
      return ofAnEarlierOperation(owner, environmentReference, () -> call.apply(now));
    }
    try {
      return call.apply(now);
    } catch (LibraryException e) {
      last = e;
      throw e;
    } catch (RuntimeException e) {
      fatal = e;
      throw e;
    }
  }

  /**
   * A thread that an earlier operation left behind, of a pool, say, may reach what both operations
   * may reach. What goes wrong in it is not this operation's end.
   */
  private static <T> T ofAnEarlierOperation(
      HostServices owner, @Nullable String environmentReference, Supplier<T> call) {
    if (environmentReference != null) {
      owner.checkReach(environmentReference);
    }
    return call.get();
  }

  private static List<String> texts(String json) {
    return JsonMapper.shared().readValue(json, TEXTS);
  }

  private static Map<String, String> variables(String names, String values) {
    List<String> keys = texts(names);
    List<String> texts = texts(values);
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      variables.put(keys.get(i), texts.get(i));
    }
    return variables;
  }

  @Override
  public void log(int level, String logger, String message) {
    HostServices now = services;
    if (now != null) {
      now.log(level, logger, message);
    }
  }

  void printed(String stream, String line) {
    log("stderr".equals(stream) ? 30 : 20, stream, line);
  }

  private HostServices current() {
    HostServices now = services;
    if (now == null) {
      throw new IllegalStateException("No operation of the plugin is running");
    }
    return now;
  }

  /** Contract §3: what the plugin could act on is LibraryError, any other failure SystemExit. */
  static PythonRaise translate(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof LibraryException library) {
      return new PythonRaise(
          "dlpx.virtualization.libs.exceptions", "LibraryError", List.of(library.id(), message));
    }
    return new PythonRaise("builtins", "SystemExit", List.of(message));
  }
}

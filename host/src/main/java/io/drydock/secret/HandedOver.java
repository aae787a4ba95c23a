package io.drydock.secret;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The credentials suppliers that an operation was handed: the only ones that it may ask for what
 * they stand for, and only unchanged (contract §6). Safe for use by many threads.
 */
public final class HandedOver {
  private final Set<JsonNode> suppliers = ConcurrentHashMap.newKeySet();

  /** From now on, those among these arguments count, and no others. */
  public void begin(JsonNode arguments) {
    suppliers.clear();
    remember(arguments);
  }

  private void remember(JsonNode node) {
    if (node instanceof ObjectNode object && isSupplier(object)) {
      suppliers.add(object.deepCopy());
    }
    node.values().forEach(this::remember);
  }

  private static boolean isSupplier(ObjectNode object) {
    return CredentialSupplier.ofType(object.path("type").asString("")).isPresent();
  }

  /** Whether this is one of them, as it was. */
  public boolean includes(JsonNode supplier) {
    return suppliers.contains(supplier);
  }
}

package io.drydock.workflow;

import io.drydock.model.Environment;
import io.drydock.model.MountRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of plugin operations (contract §2), as JSON with Python's argument names. */
public final class PluginArguments {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PluginArguments() {}

  /** No argument yet. */
  public static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  /** A RemoteConnection. */
  public static ObjectNode connection(Environment environment) {
    ObjectNode user = JSON.createObjectNode();
    user.put("name", environment.user());
    user.put("reference", environment.userReference());
    ObjectNode connection = JSON.createObjectNode();
    connection.set("environment", environment(environment));
    connection.set("user", user);
    return connection;
  }

  private static ObjectNode environment(Environment environment) {
    ObjectNode host = JSON.createObjectNode();
    host.put("name", environment.host() == null ? "localhost" : environment.host());
    host.put("reference", environment.hostReference());
    host.put("binaryPath", environment.binaryPath());
    host.put("scratchPath", environment.scratchPath());
    ObjectNode node = JSON.createObjectNode();
    node.put("name", environment.name());
    node.put("reference", environment.reference());
    node.set("host", host);
    return node;
  }

  /** A StagedSource. */
  public static ObjectNode stagedSource(
      String guid,
      Environment source,
      Environment staging,
      Map<String, Object> parameters,
      List<MountRecord> mounts) {
    ObjectNode node = JSON.createObjectNode();
    node.put("guid", guid);
    node.set("sourceConnection", connection(source));
    node.set("stagedConnection", connection(staging));
    node.set("parameters", object(parameters));
    node.set("mounts", mounts(staging, mounts));
    return node;
  }

  /** A VirtualSource. */
  public static ObjectNode virtualSource(
      String guid,
      Environment environment,
      Map<String, Object> parameters,
      List<MountRecord> mounts) {
    ObjectNode node = JSON.createObjectNode();
    node.put("guid", guid);
    node.set("connection", connection(environment));
    node.set("parameters", object(parameters));
    node.set("mounts", mounts(environment, mounts));
    return node;
  }

  private static ArrayNode mounts(Environment environment, List<MountRecord> mounts) {
    ArrayNode nodes = JSON.createArrayNode();
    for (MountRecord mount : mounts) {
      ObjectNode node = nodes.addObject();
      node.set("environment", environment(environment));
      node.put("mountPath", mount.path());
      node.put("sharedPath", mount.sharedPath());
    }
    return nodes;
  }

  /** A DirectSource. */
  public static ObjectNode directSource(
      String guid, Environment source, Map<String, Object> parameters) {
    ObjectNode node = JSON.createObjectNode();
    node.put("guid", guid);
    node.set("connection", connection(source));
    node.set("parameters", object(parameters));
    return node;
  }

  /** An object of one of the plugin's definitions; null stays null. */
  public static tools.jackson.databind.JsonNode object(@Nullable Map<String, Object> properties) {
    return JSON.valueToTree(properties);
  }
}

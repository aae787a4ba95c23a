package io.drydock.workflow;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a host is reached and who logs in, as one JSON text, which the catalog keeps encrypted:
 * {@code {"key": …, "passphrase": …, "password": …, "agent": …, "oldAlgorithms": true, "jump":
 * {"host": …, "port": …, "user": …, and the same again}}}. What is not there is left out.
 *
 * @param login who logs in, and how
 * @param route how the connection is made
 */
record SshAccess(SshLogin login, SshRoute route) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static SshAccess read(String text) {
    return read(JSON.readTree(text));
  }

  private static SshAccess read(JsonNode parts) {
    List<SshLogin> ways = new ArrayList<>();
    if (parts.path("key").isString()) {
      ways.add(new SshLogin.PrivateKey(parts.path("key").asString(), text(parts, "passphrase")));
    }
    if (parts.path("agent").isString()) {
      ways.add(new SshLogin.Agent(parts.path("agent").asString()));
    }
    if (parts.path("password").isString()) {
      ways.add(new SshLogin.Password(parts.path("password").asString()));
    }
    SshLogin login = ways.size() == 1 ? ways.getFirst() : new SshLogin.Several(ways);
    boolean old = parts.path("oldAlgorithms").asBoolean(false);
    return new SshAccess(login, new SshRoute(jump(parts.path("jump")), old));
  }

  private static HostAddress.@Nullable Ssh jump(JsonNode jump) {
    if (!jump.isObject()) {
      return null;
    }
    SshAccess access = read(jump);
    return new HostAddress.Ssh(
        jump.path("host").asString(),
        jump.path("port").asInt(),
        jump.path("user").asString(),
        access.login(),
        access.route());
  }

  private static @Nullable String text(JsonNode parts, String name) {
    return parts.path(name).isString() ? parts.path(name).asString() : null;
  }

  String text() {
    return JSON.writeValueAsString(node());
  }

  private ObjectNode node() {
    ObjectNode parts = JSON.createObjectNode();
    login.parts().forEach(way -> put(parts, way));
    if (route.oldAlgorithms()) {
      parts.put("oldAlgorithms", true);
    }
    HostAddress.Ssh jump = route.jump();
    if (jump != null) {
      ObjectNode node = new SshAccess(jump.login(), jump.route()).node();
      node.put("host", jump.host()).put("port", jump.port()).put("user", jump.user());
      parts.set("jump", node);
    }
    return parts;
  }

  private static void put(ObjectNode parts, SshLogin way) {
    switch (way) {
      case SshLogin.PrivateKey(String pem, String passphrase) -> {
        parts.put("key", pem);
        if (passphrase != null) {
          parts.put("passphrase", passphrase);
        }
      }
      case SshLogin.Password(String value) -> parts.put("password", value);
      case SshLogin.Agent(String socket) -> parts.put("agent", socket);
      case SshLogin.Several several -> several.ways().forEach(part -> put(parts, part));
    }
  }

  @Override
  public String toString() {
    return "SshAccess[****]";
  }
}

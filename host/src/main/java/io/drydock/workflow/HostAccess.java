package io.drydock.workflow;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostConnection;
import io.drydock.model.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The way to an environment's host; logins are sealed in the catalog and opened here only. */
public final class HostAccess {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final Rooms rooms;

  /** Works with these rooms. */
  public HostAccess(Rooms rooms) {
    this.rooms = rooms;
  }

  /** The way to the host of an environment, as its user. */
  public HostConnection to(Environment environment) {
    return rooms.connections().to(address(environment));
  }

  /** The environment's address, with its login. */
  public HostAddress address(Environment environment) {
    String host = environment.host();
    if (host == null) {
      return new HostAddress.ThisMachine();
    }
    String sealed = rooms.catalog().environments().sealedLogin(environment.number()).orElseThrow();
    return new HostAddress.Ssh(host, environment.port(), environment.user(), open(sealed));
  }

  /** A login as the catalog keeps it. */
  public String seal(SshLogin login) {
    Map<String, @Nullable String> parts = new LinkedHashMap<>();
    switch (login) {
      case SshLogin.PrivateKey key -> {
        parts.put("key", key.pem());
        parts.put("passphrase", key.passphrase());
      }
      case SshLogin.Password password -> parts.put("password", password.value());
    }
    return rooms.secrets().seal(JSON.writeValueAsString(parts));
  }

  private SshLogin open(String sealed) {
    Map<String, String> parts = JSON.readValue(rooms.secrets().open(sealed), TEXTS);
    String password = parts.get("password");
    return password == null
        ? new SshLogin.PrivateKey(Objects.requireNonNull(parts.get("key")), parts.get("passphrase"))
        : new SshLogin.Password(password);
  }
}

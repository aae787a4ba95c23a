package io.drydock.environment.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a session shows to the server, so that the server lets its user in. */
final class SshCredentials {
  private final HostAddress.Ssh address;
  private final ConnectionFailure failure;
  private final List<Identity> identities = new ArrayList<>();
  private final PasswordAnswers answers = new PasswordAnswers();

  SshCredentials(HostAddress.Ssh address) {
    this.address = address;
    this.failure = new ConnectionFailure(address);
  }

  /** Hands all of it to a session that is not connected yet. */
  void offerTo(Session session) throws JSchException {
    Set<String> methods = new LinkedHashSet<>();
    for (SshLogin way : address.login().parts()) {
      methods.addAll(offer(session, way));
    }
    session.setConfig("PreferredAuthentications", String.join(",", methods));
    session.setUserInfo(answers);
    session.setIdentityRepository(new FixedIdentities(identities));
  }

  /** Whether the server said that the password has to be changed first. */
  boolean passwordExpired() {
    return answers.changeWanted();
  }

  private List<String> offer(Session session, SshLogin way) throws JSchException {
    switch (way) {
      case SshLogin.Password(String value) -> {
        session.setPassword(value.getBytes(StandardCharsets.UTF_8));
        answers.answerWith(value);
        return List.of("password", "keyboard-interactive");
      }
      case SshLogin.PrivateKey key ->
          identities.add(new PrivateKeyText(key, failure).identity(address.user()));
      case SshLogin.Agent(String socket) -> identities.addAll(identitiesOf(socket));
      case SshLogin.Several several -> throw new IllegalStateException("parts have no parts");
    }
    return List.of("publickey");
  }

  /** JSch takes an agent that does not answer for one without keys. */
  private List<Identity> identitiesOf(String socket) throws JSchException {
    try {
      SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
      var agent = new AgentIdentityRepository(new SSHAgentConnector(Path.of(socket)));
      List<Identity> keys = List.copyOf(agent.getIdentities());
      if (keys.isEmpty()) {
        throw failure.agentEmpty(socket);
      }
      return keys;
    } catch (IOException | AgentProxyException | IllegalArgumentException silent) {
      throw failure.agentSilent(socket, silent);
    }
  }
}

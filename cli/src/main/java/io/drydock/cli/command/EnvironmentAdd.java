package io.drydock.cli.command;

import io.drydock.SshSettings;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DiscoveryRemarks;
import io.drydock.cli.view.EnvironmentView;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.model.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code drydock env add …}. */
@Command(
    name = "add",
    description = {
      "Add an environment, and let all plugins discover it.",
      "Without --host it is this machine, with the user who runs Drydock."
    },
    footer = {
      "  drydock env add here",
      "  drydock env add db1 --host db1.example --user me --key ~/.ssh/id_ed25519"
          + " --accept-host-key",
      "  drydock env add db2 --host db2.example --user me --password-stdin < password.txt"
    })
final class EnvironmentAdd implements Runnable {
  @Parameters(paramLabel = "NAME", description = "How it is to be called.")
  private String name = "";

  @Option(names = "--host", paramLabel = "HOST", description = "Name or address of an SSH server.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port of its SSH server; else 22.")
  private @Nullable Integer port;

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "Who logs in; else who runs Drydock.")
  private @Nullable String user;

  @Option(names = "--key", paramLabel = "FILE", description = "Log in with this private key.")
  private @Nullable Path key;

  @Option(
      names = "--key-passphrase-stdin",
      description = "Read the key's passphrase from standard input, one line.")
  private boolean passphrase;

  @Option(
      names = "--password-stdin",
      description = "Log in with a password, read from standard input, one line.")
  private boolean password;

  @Option(
      names = "--accept-host-key",
      description = "Trust the host's key from now on when it is not known yet.")
  private boolean acceptHostKey;

  @Option(
      names = "--command-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long a command there may take: 90s, 15m, 4h; else 4h.")
  private @Nullable Duration commandTimeout;

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Session session;

  EnvironmentAdd(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Environment added = host == null ? addThisMachine() : addOverSsh(host);
    int repositories = session.drydock().environments().repositories(name).size();
    String found = Wording.count(repositories, "repository", "repositories");
    String sentence =
        "Added environment %s (%s); found %s.".formatted(name, added.address(), found);
    session.printer().done(sentence, new EnvironmentView().fields(added));
    DiscoveryRemarks.tell(session, session.drydock().environments().undiscovered(name));
  }

  private Environment addThisMachine() {
    boolean ssh = port != null || user != null || key != null;
    if (ssh || passphrase || password || acceptHostKey) {
      throw wrong("Options about logging in and host keys need --host");
    }
    return session.drydock().environments().addThisMachine(name, limit());
  }

  private Environment addOverSsh(String to) {
    String who = user == null ? System.getProperty("user.name", "") : user;
    var settings =
        new SshSettings(
            to, port == null ? 22 : port, who, login(who + "@" + to), acceptHostKey, limit());
    return session.drydock().environments().add(name, settings);
  }

  private Duration limit() {
    return commandTimeout == null ? SshSettings.DEFAULT_COMMAND_TIMEOUT : commandTimeout;
  }

  private SshLogin login(String whom) {
    if (password == (key != null)) {
      throw wrong("Say how to log in: either --key FILE or --password-stdin");
    }
    if (passphrase && key == null) {
      throw wrong("--key-passphrase-stdin needs --key");
    }
    if (key == null) {
      return new SshLogin.Password(session.secret("Password of " + whom));
    }
    String pem = pem(key);
    return new SshLogin.PrivateKey(pem, passphrase ? session.secret("Passphrase of " + key) : null);
  }

  private String pem(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw wrong("Cannot read the private key in %s: %s".formatted(file, e));
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}

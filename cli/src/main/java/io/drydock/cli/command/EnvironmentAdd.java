package io.drydock.cli.command;

import io.drydock.SshSettings;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DiscoveryRemarks;
import io.drydock.cli.view.EnvironmentView;
import io.drydock.environment.HostAddress.Ssh;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.environment.SshConfig;
import io.drydock.model.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Without --host it is this machine, with the user who runs Drydock. What ~/.ssh/config says"
          + " of the host (HostName, Port, User, IdentityFile, ProxyJump) holds unless an option"
          + " says otherwise."
    },
    footer = {
      "  drydock env add here",
      "  drydock env add db1 --host db1.example --user me --key ~/.ssh/id_ed25519"
          + " --accept-host-key",
      "  drydock env add db2 --host db2.example --user me --password-stdin < password.txt",
      "  drydock env add db3 --host db3.internal --agent --jump me@gate.example"
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

  @Mixin private LoginOptions login = new LoginOptions();
  @Mixin private RouteOptions route = new RouteOptions();

  @Option(
      names = "--ssh-config",
      paramLabel = "FILE",
      description = "Read this file instead of ~/.ssh/config.")
  private @Nullable Path sshConfig;

  @Option(names = "--no-ssh-config", description = "Read no SSH configuration.")
  private boolean noSshConfig;

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
    if (port != null || user != null || login.given() || route.given() || sshConfig != null) {
      throw wrong("Options about logging in and host keys need --host");
    }
    return session.drydock().environments().addThisMachine(name, limit());
  }

  private Environment addOverSsh(String to) {
    var configured = new ConfiguredHost(session, configurationFile());
    Optional<SshConfig> config = configured.lookUp(to);
    config.ifPresent(configured::tell);
    String who =
        user == null
            ? config.map(SshConfig::user).orElse(System.getProperty("user.name", ""))
            : user;
    SshLogin how = login(config, who + "@" + to);
    boolean old = Boolean.TRUE.equals(route.oldAlgorithms());
    Ssh jump = route.jump(who, how);
    if (jump == null && config.isPresent()) {
      jump = configured.jump(config.get(), who, how, old);
    }
    var settings =
        new SshSettings(
            config.map(SshConfig::hostName).orElse(to),
            port == null ? config.map(SshConfig::port).orElse(22) : port,
            who,
            how,
            new SshRoute(jump, old),
            route.hostKey(),
            limit());
    return session.drydock().environments().add(name, settings);
  }

  private @Nullable Path configurationFile() {
    if (noSshConfig && sshConfig != null) {
      throw wrong("Either --ssh-config or --no-ssh-config");
    }
    if (noSshConfig) {
      return null;
    }
    return sshConfig == null ? SshConfig.usual() : sshConfig;
  }

  private SshLogin login(Optional<SshConfig> config, String whom) {
    SshLogin said = login.read(session, whom);
    SshLogin how = said == null ? config.map(ConfiguredHost::login).orElse(null) : said;
    if (how == null) {
      throw wrong("Say how to log in: --key FILE, --password-stdin or --agent");
    }
    return how;
  }

  private Duration limit() {
    return commandTimeout == null ? SshSettings.DEFAULT_COMMAND_TIMEOUT : commandTimeout;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}

package io.drydock.internal;

import io.drydock.EnvironmentChange;
import io.drydock.Environments;
import io.drydock.SshSettings;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostKeyDecision;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import io.drydock.model.EnvironmentAccess;
import io.drydock.model.EnvironmentCheck;
import io.drydock.model.Repository;
import io.drydock.model.Undiscovered;
import io.drydock.workflow.AddEnvironment;
import io.drydock.workflow.ChangeEnvironment;
import io.drydock.workflow.DeleteEnvironment;
import io.drydock.workflow.DiscoverWithAll;
import io.drydock.workflow.HostAccess;
import io.drydock.workflow.LookAtHost;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record LocalEnvironments(Rooms rooms) implements Environments {
  @Override
  public Environment addThisMachine(String name, Duration commandTimeout) {
    return discovered(
        new AddEnvironment(rooms)
            .run(name, new HostAddress.ThisMachine(), HostKeyDecision.KNOWN_ONLY, commandTimeout));
  }

  @Override
  public Environment add(String name, SshSettings settings) {
    var address =
        new HostAddress.Ssh(
            settings.host(), settings.port(), settings.user(), settings.login(), settings.route());
    return discovered(
        new AddEnvironment(rooms)
            .run(name, address, settings.hostKey(), settings.commandTimeout()));
  }

  /** A plugin that cannot discover the host is no reason not to have the environment. */
  private Environment discovered(Environment environment) {
    new DiscoverWithAll(rooms).run(environment);
    return environment;
  }

  @Override
  public List<Environment> list() {
    return rooms.catalog().environments().all();
  }

  @Override
  public Environment get(String name) {
    var table = rooms.catalog().environments();
    return Objects.found(table.find(name), "environment", name, table::all, Environment::name);
  }

  @Override
  public List<Repository> refresh(String name) {
    Environment environment = new AddEnvironment(rooms).lookAgain(get(name));
    var discovery = new DiscoverWithAll(rooms);
    List<DrydockException> failures = discovery.run(environment);
    if (!failures.isEmpty()) {
      throw discovery.summary(environment, failures);
    }
    return repositories(name);
  }

  @Override
  public List<Undiscovered> undiscovered(@Nullable String environment) {
    List<Environment> wanted = environment == null ? list() : List.of(get(environment));
    return new DiscoverWithAll(rooms).undiscovered(wanted);
  }

  @Override
  public EnvironmentAccess access(String name) {
    return new HostAccess(rooms).describe(get(name));
  }

  @Override
  public Environment change(String name, EnvironmentChange change) {
    Environment known = get(name);
    Duration timeout =
        change.commandTimeout() == null ? known.commandTimeout() : change.commandTimeout();
    HostAddress address = changed(known, change);
    return new ChangeEnvironment(rooms).run(known, address, change.hostKey(), timeout);
  }

  @Override
  public Optional<Duration> operationLimit(String name) {
    return rooms.catalog().operationLimits().ofEnvironment(get(name).number());
  }

  @Override
  public void limitOperations(String name, Duration limit) {
    rooms.catalog().operationLimits().limitEnvironment(get(name).number(), limit);
  }

  private HostAddress changed(Environment known, EnvironmentChange change) {
    HostAddress now = new HostAccess(rooms).address(known);
    if (now instanceof HostAddress.Ssh ssh) {
      return change.of(ssh);
    }
    if (!change.keepsAddress()) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          "changing environment " + known.name(),
          "it is this machine, which is reached without SSH",
          "Add another environment for another host.");
    }
    return now;
  }

  @Override
  public EnvironmentCheck test(String name) {
    return new LookAtHost(rooms).test(get(name));
  }

  @Override
  public String delete(String name) {
    return new DeleteEnvironment(rooms).run(get(name));
  }

  @Override
  public List<Repository> repositories(@Nullable String environment) {
    List<Repository> all = rooms.catalog().repositories().all();
    if (environment == null) {
      return all;
    }
    String name = get(environment).name();
    return all.stream().filter(repository -> repository.environment().equals(name)).toList();
  }
}

package io.drydock.internal;

import io.drydock.Environments;
import io.drydock.SshSettings;
import io.drydock.environment.HostAddress;
import io.drydock.error.DrydockException;
import io.drydock.model.Environment;
import io.drydock.model.Repository;
import io.drydock.model.Undiscovered;
import io.drydock.workflow.AddEnvironment;
import io.drydock.workflow.DiscoverWithAll;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

record LocalEnvironments(Rooms rooms) implements Environments {
  @Override
  public Environment addThisMachine(String name, Duration commandTimeout) {
    return discovered(
        new AddEnvironment(rooms).run(name, new HostAddress.ThisMachine(), false, commandTimeout));
  }

  @Override
  public Environment add(String name, SshSettings settings) {
    var address =
        new HostAddress.Ssh(settings.host(), settings.port(), settings.user(), settings.login());
    return discovered(
        new AddEnvironment(rooms)
            .run(name, address, settings.acceptHostKey(), settings.commandTimeout()));
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
  public List<Repository> repositories(@Nullable String environment) {
    List<Repository> all = rooms.catalog().repositories().all();
    if (environment == null) {
      return all;
    }
    String name = get(environment).name();
    return all.stream().filter(repository -> repository.environment().equals(name)).toList();
  }
}

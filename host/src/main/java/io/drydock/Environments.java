package io.drydock;

import io.drydock.model.Environment;
import io.drydock.model.EnvironmentAccess;
import io.drydock.model.EnvironmentCheck;
import io.drydock.model.Repository;
import io.drydock.model.Undiscovered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The environments of a home: hosts and users. */
public interface Environments {
  /** Adds this machine, with the user that runs Drydock, and lets all plugins discover it. */
  default Environment addThisMachine(String name) {
    return addThisMachine(name, SshSettings.DEFAULT_COMMAND_TIMEOUT);
  }

  /**
   * The same with another limit.
   *
   * @param commandTimeout how long a command there may take
   */
  Environment addThisMachine(String name, Duration commandTimeout);

  /**
   * Adds a machine over SSH after logging in to it, and lets all plugins discover it.
   *
   * @throws io.drydock.error.DrydockException HOST_UNREACHABLE, HOST_KEY_UNKNOWN, HOST_KEY_CHANGED,
   *     LOGIN_REFUSED, HOST_UNSUITABLE, ALREADY_EXISTS
   */
  Environment add(String name, SshSettings settings);

  /** All, by name. */
  List<Environment> list();

  /** The one of this name, or NOT_FOUND. */
  Environment get(String name);

  /**
   * Looks at the host again and lets all plugins discover it; the repositories that are there.
   *
   * @throws io.drydock.error.DrydockException after all plugins have tried, when some failed: it
   *     tells of all of them, and has the code of the first; what the others found is kept
   */
  List<Repository> refresh(String name);

  /**
   * The plugins that failed when they last tried to discover an environment, or any when the name
   * is null.
   */
  List<Undiscovered> undiscovered(@org.jspecify.annotations.Nullable String environment);

  /** How Drydock gets into the environment's host, without the secrets. */
  EnvironmentAccess access(String name);

  /**
   * Reaches the environment's host another way from now on, once that way was seen to work: a
   * rotated password, another key, another address. Nothing has to be linked anew.
   *
   * @throws io.drydock.error.DrydockException as {@link #add}, and STILL_IN_USE where storage is
   *     mounted on a host that would be left
   */
  Environment change(String name, EnvironmentChange change);

  /** How long a plugin's operation in the environment may take, where somebody has said so. */
  Optional<Duration> operationLimit(String name);

  /**
   * Says how long a plugin's operation in the environment may take; where the plugin has a limit,
   * too, the smaller one counts.
   */
  void limitOperations(String name, Duration limit);

  /** Logs in anew, tries what plugins need there, and measures how quick the host answers. */
  EnvironmentCheck test(String name);

  /**
   * Forgets an environment, with what plugins discovered there, and removes Drydock's folder from
   * its host.
   *
   * @return what was left on the host, and why; empty where nothing was
   * @throws io.drydock.error.DrydockException STILL_IN_USE while something is linked or provisioned
   *     there
   */
  String delete(String name);

  /** The repositories of one environment, or of all when the name is null. */
  List<Repository> repositories(@org.jspecify.annotations.Nullable String environment);
}

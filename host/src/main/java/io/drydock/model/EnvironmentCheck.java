package io.drydock.model;

import java.time.Duration;
import java.util.List;

/**
 * What trying an environment found.
 *
 * @param environment the one that was tried
 * @param login how long connecting and logging in took; zero for this machine
 * @param command how long a command takes that does nothing
 * @param loginShell the same in a login shell, which loads the user's profile
 * @param remarks what is wrong or unusual, for people; empty where all is well
 */
public record EnvironmentCheck(
    Environment environment,
    Duration login,
    Duration command,
    Duration loginShell,
    List<String> remarks) {}

package io.drydock.environment.shell;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.environment.RunningProgram;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * This machine, as the user that runs Drydock. Scripts see that user's environment without what is
 * meant for Drydock (variables that start with {@code DRYDOCK_}, among them keys of its secrets)
 * and for its JVM.
 */
public final class LocalHost implements HostConnection {
  private static final Set<String> FOR_THE_JVM =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAVEN_OPTS");

  private final HostAddress address = new HostAddress.ThisMachine();
  private final Map<String, String> environment;

  /** With the environment of this JVM. */
  public LocalHost() {
    this(System.getenv());
  }

  /** With another environment than that of this JVM, from which the same is left out. */
  public LocalHost(Map<String, String> environment) {
    var kept = new HashMap<>(environment);
    kept.keySet().removeIf(name -> name.startsWith("DRYDOCK_") || FOR_THE_JVM.contains(name));
    kept.putIfAbsent("HOME", System.getProperty("user.home"));
    this.environment = Map.copyOf(kept);
  }

  @Override
  public HostAddress address() {
    return address;
  }

  @Override
  public CommandResult run(BashScript script) {
    var invocation = new ShellInvocation(script);
    var output = new ShellOutput(invocation);
    var shell = new LocalShell(start(invocation.words()), invocation.input(), output);
    return new ShellWait(address, script, output, shell).result();
  }

  @Override
  public RunningProgram start(HostProgram program, OutputStream output) {
    var invocation = new ProgramInvocation(program);
    return new LocalProgram(start(invocation.words()), new ProgramOutput(invocation, output));
  }

  // The JVM would look on the PATH that it was started with.
  private String onPath(String program) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> new File(folder, program))
        .filter(file -> file.isFile() && file.canExecute())
        .findFirst()
        .map(File::getPath)
        .orElse(program);
  }

  private Process start(List<String> words) {
    // The shell goes to the home by itself; it must start somewhere even where there is no home.
    List<String> line = new ArrayList<>(words);
    line.set(0, onPath(words.get(0)));
    var builder = new ProcessBuilder(line).directory(new File("/"));
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException refused) {
      throw new DrydockException(
          ErrorCode.HOST_UNSUITABLE,
          "starting bash on this machine",
          "bash cannot be started: " + refused.getMessage(),
          "Install bash and see that it is found on the PATH.",
          refused);
    }
  }
}

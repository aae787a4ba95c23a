package io.drydock.environment.shell;

import io.drydock.environment.BashScript;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Variables as a piece of script: they are secrets, so no command line may hold them. */
final class ShellVariables {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> READ_ONLY =
      Set.of("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID");

  private ShellVariables() {}

  /** A command that sets and exports the script's variables; empty where there are none. */
  static String exporting(BashScript script) {
    if (script.variables().isEmpty()) {
      return "";
    }
    return script.variables().entrySet().stream()
        .map(ShellVariables::assignment)
        .collect(Collectors.joining(" ", "export ", "; "));
  }

  private static String assignment(Map.Entry<String, String> variable) {
    String name = variable.getKey();
    if (!NAME.matcher(name).matches()) {
      throw refused(name, "is not a name: letters, digits and _ are, and no digit first");
    }
    if (READ_ONLY.contains(name)) {
      throw refused(name, "belongs to bash, which lets nobody set it");
    }
    if (variable.getValue().indexOf('\0') >= 0) {
      throw refused(name, "has a value with a NUL character, which no variable can hold");
    }
    return name + "='" + variable.getValue().replace("'", "'\\''") + "'";
  }

  private static DrydockException refused(String name, String reason) {
    return new DrydockException(
        ErrorCode.REMOTE_COMMAND_FAILED,
        "setting the variables of a script",
        "bash cannot have the variable '%s': it %s.".formatted(name, reason),
        "Give the variable another name or value where the plugin passes it to libs.run_bash.");
  }
}

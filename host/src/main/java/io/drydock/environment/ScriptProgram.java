package io.drydock.environment;

import java.util.List;

/** What runs the scripts of plugins, besides bash. */
public enum ScriptProgram {
  /** Without the user's and the machine's own expect files, whose output would be the script's. */
  EXPECT("expect", "expect", "-n -N -f /dev/fd/60 60< <(printf %s \"$drydock_script\")"),

  /**
   * The script is read whole and run as one: what comes by {@code -Command -} is taken line by
   * line, as if it was typed. By {@code .} and last, so that its end is PowerShell's.
   */
  POWERSHELL(
      "PowerShell",
      "pwsh powershell",
      "-NoLogo -NoProfile -NonInteractive -Command '"
          + "$utf8 = New-Object System.Text.UTF8Encoding $false; "
          + "[Console]::OutputEncoding = $utf8; "
          + "$reader = New-Object System.IO.StreamReader([Console]::OpenStandardInput(), $utf8); "
          + ". ([ScriptBlock]::Create($reader.ReadToEnd()))"
          + "' < <(printf %s \"$drydock_script\")");

  private final String title;
  private final String names;
  private final String arguments;

  ScriptProgram(String title, String names, String arguments) {
    this.title = title;
    this.names = names;
    this.arguments = arguments;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The names under which hosts may have it, in the order in which they are looked for. */
  public List<String> names() {
    return List.of(names.split(" "));
  }

  /**
   * A script for bash that becomes this program with a script of its own. That one goes through a
   * pipe: neither a file nor a process list ever has it.
   *
   * @param text the program's script
   * @param missing what is said on standard error, with exit code 127, where there is no program
   */
  String startedByBash(String text, String missing) {
    String looked =
        String.join(" || ", names().stream().map(name -> "command -v " + name).toList());
    return "drydock_script='%s'; drydock_program=$(%s) || { printf %%s '%s' >&2; exit 127; }; "
            .formatted(text.replace("'", "'\\''"), looked, missing)
        + "exec \"$drydock_program\" "
        + arguments;
  }
}

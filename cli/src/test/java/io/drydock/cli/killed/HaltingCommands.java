package io.drydock.cli.killed;

import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * Commands that stand in PATH before the real ones: each calls the real one, but the one that is
 * waited for does not return. What {@code cp} copied is then only half there.
 *
 * @param folder where they are, and nothing else
 */
record HaltingCommands(Path folder) {
  private static final List<String> NAMES = List.of("cp", "chroot", "mount", "umount", "btrfs");

  private static final String SCRIPT =
      """
      #!/bin/bash
      here=$(dirname "$0")
      name=$(basename "$0")
      PATH=${PATH#"$here:"}
      host=$(cat "$here/host" 2>/dev/null)
      # What a dead host's script still calls is nobody's point.
      if ! kill -0 "$host" 2>/dev/null; then exec "$name" "$@"; fi
      to_come=$(cat "$here/to-come" 2>/dev/null)
      to_come=${to_come:-0}
      echo $((to_come - 1)) > "$here/to-come"
      if test "$to_come" -ne 1; then exec "$name" "$@"; fi
      "$name" "$@"
      case $name in
        cp) copied=${@: -1} ;;
        chroot) copied=$1${@: -1} ;; # root's cp works where nothing else is
        *) copied= ;;
      esac
      if test -n "$copied"; then
        find "$copied" -type f -exec truncate -s 1 {} \\; -quit
        name="cp, half done"
      fi
      echo "$name" > "$here/pipe"
      # The end of its starter, of which nobody tells it, is its own end, too.
      while kill -0 "$host" 2>/dev/null; do sleep 0.1; done
      """;

  /** Makes them, where the real ones are. */
  static HaltingCommands make(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : NAMES) {
        if (Tool.find(name).isPresent()) {
          Path script = Files.writeString(folder.resolve(name), SCRIPT);
          Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
      Tool.named("mkfifo").run(folder.resolve("pipe").toString());
      return new HaltingCommands(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a process's environment has to be for them to be found. */
  void putInto(Map<String, String> environment) {
    environment.merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
  }

  /** Gives one line whenever a command has halted. */
  Path pipe() {
    return folder.resolve("pipe");
  }

  /** Those that halt do so for as long as this process lives. */
  void haltForThisProcess() {
    write("host", Long.toString(ProcessHandle.current().pid()));
  }

  /** From now on, the given one of all calls halts. */
  void haltAt(int number) {
    write("to-come", Integer.toString(number));
  }

  /** From now on, none halts. */
  void haltNoMore() {
    write("to-come", "0");
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

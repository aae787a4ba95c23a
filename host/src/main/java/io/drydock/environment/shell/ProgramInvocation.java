package io.drydock.environment.shell;

import io.drydock.environment.HostProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The command line that starts a program whose streams carry bytes. It says on standard output that
 * the program begins, or what is missing: what a profile printed before is not the program's.
 */
public final class ProgramInvocation {
  /** The user of the connection; a word, since an empty one would get lost on the way. */
  private static final String SAME_USER = "-";

  /** As in {@link ShellInvocation}: no apostrophe, backslash, exclamation mark and line break. */
  private static final String START =
      "token=$1; user=$2; shift 2; "
          + "missing() { printf \"<drydock:%s:missing:%s>\" $token $1; exit 127; }; "
          + "command -v \"$1\" >/dev/null || missing \"$1\"; "
          + "case $user in -|\"$(id -un)\") ;; *) "
          + "if command -v sudo >/dev/null; then set -- sudo -n -u \"$user\" -- \"$@\"; "
          + "elif [ \"$(id -u)\" = 0 ] && command -v runuser >/dev/null; "
          + "then set -- runuser -u \"$user\" -- \"$@\"; else missing sudo; fi;; esac; "
          + "printf \"<drydock:%s:begin>\" $token; exec \"$@\"";

  private final String token = UUID.randomUUID().toString().replace("-", "");
  private final HostProgram program;

  /** For starting it once. */
  public ProgramInvocation(HostProgram program) {
    this.program = program;
  }

  /** The command line as words, for starting a process. */
  public List<String> words() {
    String user = program.otherUser().orElse(SAME_USER);
    var words = new ArrayList<>(List.of("bash", "--norc", "-c", START, "drydock", token, user));
    words.addAll(program.words());
    return List.copyOf(words);
  }

  /** The command line as one text, for any login shell on the other side. */
  public String line() {
    return ShellInvocation.line(words());
  }

  String token() {
    return token;
  }
}

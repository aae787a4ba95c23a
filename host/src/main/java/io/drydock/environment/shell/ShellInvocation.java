package io.drydock.environment.shell;

import io.drydock.environment.BashScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One run of a script: the command line that starts the shell, which is constant but for a random
 * token, and what travels over standard input, which is everything else. Nothing of the script can
 * be seen in a process list.
 *
 * <p>Two shells take part. The outer one reads no profile; it says on both streams when the inner
 * one has ended, so that nobody has to wait for the end of a pipe that a daemon keeps open. The
 * inner one loads the profile of a login shell with its output thrown away, reads the whole input,
 * says on both streams that the script begins, and runs it with an empty standard input. Whatever
 * was printed before (by a chatty {@code ~/.bashrc}, which sshd's own shell reads) is not the
 * script's.
 */
public final class ShellInvocation {
  /**
   * Wide file descriptors, because profiles use the small ones and bash itself those from 10 and
   * down from 63. Without apostrophe, backslash, exclamation mark and line break, so that every
   * login shell, csh and fish too, hands the text on as it is.
   */
  private static final String OUTER =
      "exec 47>&1 48>&2 49<&0 0</dev/null 1>/dev/null 2>&1; token=$1; shift 2; cd; "
          + "printf \"<drydock:%s:shell:%s>\" $token $$ >&47; "
          + "\"$@\"; code=$?; "
          + "printf \"<drydock:%s:end:%s>\" $token $code >&47; "
          + "printf \"<drydock:%s:end:%s>\" $token $code >&48";

  /**
   * The input is run only when the token stands at both its ends: a connection that broke while it
   * was being sent, or a profile that read from it, must not let a part of a script run. Tracing is
   * put off because it would print the variables. The shell's own variables are gone when the
   * script starts.
   *
   * <p>read takes all that there is, and no process has to be started for it; a bash before 4.1,
   * which does not know the option, starts cat.
   */
  private static final String INNER =
      "set +xv; LC_ALL=C read -r -N 999999999 -u 49 drydock_input || :; "
          + "[[ ${drydock_input-} ]] || drydock_input=$(command -p cat <&49); "
          + "drydock_token=${drydock_input:0:32}; "
          + "[[ ${#drydock_input} -ge 64 && ${drydock_input: -32} = \"$drydock_token\" ]] || exit; "
          + "exec 1>&47 2>&48 47>&- 48>&- 49<&-; "
          + "printf \"<drydock:%s:begin>\" $drydock_token; "
          + "printf \"<drydock:%s:begin>\" $drydock_token >&2; "
          + "eval \"unset -v drydock_input drydock_token; "
          + "${drydock_input:32:${#drydock_input}-64}\"";

  /** Kills a process group, if its leader is still the shell with this token. */
  private static final String KILL =
      "case $({ tr -d \"[:cntrl:]\" </proc/$1/cmdline || ps -o args= -p $1; } 2>/dev/null) in "
          + "*drydock*$2*) kill -KILL -- -$1;; esac";

  private final String token = UUID.randomUUID().toString().replace("-", "");
  private final boolean loginShell;
  private final String mark;
  private final byte[] input;

  /**
   * @throws io.drydock.error.DrydockException REMOTE_COMMAND_FAILED for a variable that bash cannot
   *     have
   */
  public ShellInvocation(BashScript script) {
    loginShell = script.loginShell();
    // A word, since an empty one would get lost on the way.
    mark = script.mark().isEmpty() ? "-" : script.mark();
    // No line break before the script, so that the line numbers in bash's messages are the
    // script's.
    String text = token + ShellVariables.exporting(script) + script.text() + "\n" + token;
    input = text.getBytes(StandardCharsets.UTF_8);
  }

  /** The command line as words, for starting a process. */
  public List<String> words() {
    var words = new ArrayList<>(List.of("bash", "--norc", "-c", OUTER, "drydock", token, mark));
    words.add("bash");
    if (loginShell) {
      words.add("-l");
    }
    words.addAll(List.of("-c", INNER, "bash"));
    return List.copyOf(words);
  }

  /** The command line as one text, for any login shell on the other side. */
  public String line() {
    return line(words());
  }

  /**
   * Another command line, which kills the shell of the first with all that it started in its
   * process group; for hosts that start each command line in a group of its own, as sshd does.
   *
   * @param shellId the process that the shell said it is
   */
  public String killingLine(long shellId) {
    String leader = Long.toString(shellId);
    return line(List.of("bash", "--norc", "-c", KILL, "drydock-kill", leader, token));
  }

  /** Words as one text; those with blanks in apostrophes, which none of them contains. */
  static String line(List<String> words) {
    return words.stream()
        .map(word -> word.contains(" ") ? "'" + word + "'" : word)
        .reduce("exec", (left, right) -> left + " " + right);
  }

  /** What to send to standard input, all of it, and then its end. */
  public byte[] input() {
    return input.clone();
  }

  String token() {
    return token;
  }
}

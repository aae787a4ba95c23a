package io.drydock.environment;

import static io.drydock.environment.Scripts.GENEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.drydock.environment.Exit.Code;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scripts of expect and PowerShell rely on (contract §4), wherever they run. */
@NeedsTool("expect")
abstract class ProgramScriptContract {
  /** Asks as passwd does: on the terminal, without showing the answer. */
  private static final String ASKING =
      """
      #!/usr/bin/expect -f
      spawn bash -c {read -rsp "New password: " one; echo
        read -rp "Sure? " two; [ "$one" = "$EXPECTED" ] && exit 4; exit 5}
      expect "New password:"
      send -- "$env(SECRET)\\r"
      expect "Sure?"
      send "yes\\r"
      expect eof
      lassign [wait] pid spawned system code
      puts stderr "it said $code"
      exit $code
      """;

  abstract HostConnection host();

  /** A host on whose PATH a program of that name is what the text says. */
  abstract HostConnection hostWith(String program, String text);

  /** A host that has neither expect nor PowerShell. */
  abstract HostConnection bareHost();

  private static CommandResult run(
      HostConnection host, ScriptProgram program, String text, Map<String, String> variables) {
    return new ProgramScript(program, text, variables, GENEROUS).runOn(host);
  }

  @Test
  void expect_answers_what_a_program_asks_on_its_terminal() {
    var secret = "sesame $HOME [exit 1] \"'é";
    var variables = Map.of("SECRET", secret, "EXPECTED", secret);
    var result = run(host(), ScriptProgram.EXPECT, ASKING, variables);
    assertThat(result.exit()).isEqualTo(new Code(4));
    assertThat(result.stdout()).contains("New password:", "Sure? yes").doesNotContain("sesame");
    assertThat(result.stderr()).isEqualTo("it said 4\n");
  }

  @Test
  void the_output_of_an_expect_script_is_exact_and_its_input_empty() {
    var script = "puts -nonewline { out }\nputs [gets stdin]\nputs stderr [eof stdin]\n";
    assertThat(run(host(), ScriptProgram.EXPECT, script, Map.of()))
        .isEqualTo(new CommandResult(new Code(0), " out \n", "1\n"));
  }

  @Test
  void an_expect_script_of_30_KB_with_quotes_gets_variables_of_15_KB() {
    var value = "it's \"quoted\" $HOME `date` \\ é\n".repeat(500) + "\n\n";
    var script = "# it's \"twenty\" bytes.\n".repeat(1500) + "puts -nonewline $env(BIG)";
    assertThat(run(host(), ScriptProgram.EXPECT, script, Map.of("BIG", value)).stdout())
        .isEqualTo(value);
  }

  @Test
  @NeedsTool("ps")
  void neither_an_expect_script_nor_its_variables_show_in_the_process_list() {
    var script = "puts [exec ps -ef] ;# sesame-text\nputs $env(SECRET)";
    var result = run(host(), ScriptProgram.EXPECT, script, Map.of("SECRET", "sesame-value"));
    assertThat(result.stdout()).contains("expect -n -N").endsWith("\nsesame-value\n");
    assertThat(result.stdout().replace("\nsesame-value\n", "")).doesNotContain("sesame");
  }

  @Test
  void an_expect_script_is_killed_at_its_deadline_with_what_it_spawned() {
    var tag = "6" + ProcessHandle.current().pid();
    var script =
        new ProgramScript(
            ScriptProgram.EXPECT,
            "set timeout -1\nspawn sleep " + tag + "\nexpect eof",
            Map.of(),
            Duration.ofSeconds(1));
    var failure = catchThrowableOfType(DrydockException.class, () -> script.runOn(host()));
    assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_TIMED_OUT);
    await()
        .until(
            () ->
                ProcessHandle.allProcesses()
                    .noneMatch(it -> it.info().commandLine().orElse("").endsWith("sleep " + tag)));
  }

  @Test
  void a_host_without_expect_is_named_with_what_to_install() {
    var failure =
        catchThrowableOfType(
            DrydockException.class,
            () -> run(bareHost(), ScriptProgram.EXPECT, "puts no", Map.of()));
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(failure).hasMessageContaining(bareHost().address().toString());
    assertThat(failure.action()).contains("Install expect");
  }

  @Test
  void a_script_that_ends_with_127_is_no_missing_program() {
    assertThat(run(host(), ScriptProgram.EXPECT, "exit 127", Map.of()).exit())
        .isEqualTo(new Code(127));
  }

  @Test
  void a_host_without_PowerShell_is_named_with_what_to_install() {
    var failure =
        catchThrowableOfType(
            DrydockException.class,
            () -> run(bareHost(), ScriptProgram.POWERSHELL, "'no'", Map.of()));
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(failure).hasMessageContaining("pwsh or powershell");
  }

  /**
   * With a program that plays PowerShell: it shows that script and variables arrive whole, that
   * nothing of them is an argument, and that output and exit code come back. It is no PowerShell.
   */
  @Test
  void PowerShell_gets_script_and_variables_as_they_are() {
    var stand_in =
        """
        #!/usr/bin/env bash
        script=$(cat; printf .); printf '%s' "${script%.}"; printf '%s' "$SECRET" >&2
        [[ "$*" == "-NoLogo -NoProfile -NonInteractive -Command "* ]] || exit 90
        [[ "$*" == *sesame* ]] && exit 91
        exit 7
        """;
    var script = "if ($true) {\n  'it''s'\n\n}\n# sesame é\nexit 7\n";
    var secret = "sesame's \"é\n$HOME";
    assertThat(
            run(
                hostWith("pwsh", stand_in),
                ScriptProgram.POWERSHELL,
                script,
                Map.of("SECRET", secret)))
        .isEqualTo(new CommandResult(new Code(7), script, secret));
  }
}

package io.drydock.environment;

import static io.drydock.environment.Scripts.GENEROUS;
import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.drydock.environment.Exit.Code;
import io.drydock.environment.Exit.Signal;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.workflow.LeftScripts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on (contract §4), wherever they run. */
abstract class ScriptContract {
  private static final int MIB = 1024 * 1024;

  abstract HostConnection host();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 127, 137, 255})
  void the_exit_code_of_the_script_comes_back(int code) {
    assertThat(run(host(), "exit " + code).exit()).isEqualTo(new Code(code));
  }

  @Test
  void the_last_command_of_the_script_decides_its_exit_code() {
    assertThat(run(host(), "true\nfalse").exit()).isEqualTo(new Code(1));
  }

  @Test
  void output_is_exact_and_apart() {
    assertThat(run(host(), "printf ' out '; printf ' err ' >&2; printf '\\nend'"))
        .isEqualTo(new CommandResult(new Code(0), " out \nend", " err "));
  }

  @Test
  void a_silent_script_has_no_output() {
    assertThat(run(host(), "")).isEqualTo(new CommandResult(new Code(0), "", ""));
  }

  @Test
  void a_script_starts_in_the_home() {
    assertThat(run(host(), "[ \"$PWD\" -ef \"$HOME\" ] && echo home").stdout()).isEqualTo("home\n");
  }

  @Test
  void standard_input_is_empty_and_a_script_cannot_read_itself_away() {
    assertThat(run(host(), "read line; echo \"$?<$line>\"; cat; echo still here"))
        .isEqualTo(new CommandResult(new Code(0), "1<>\nstill here\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#!/bin/sh", "#!/usr/bin/env bash -xv", "#!/usr/bin/perl"})
  void the_shell_is_bash_whatever_the_first_line_says(String firstLine) {
    assertThat(run(host(), firstLine + "\n[[ abc == a* ]] && echo bash"))
        .isEqualTo(new CommandResult(new Code(0), "bash\n", ""));
  }

  @Test
  void a_script_sees_neither_arguments_nor_variables_of_the_shells_around_it() {
    assertThat(run(host(), "echo $#; compgen -v | grep drydock_").stdout()).isEqualTo("0\n");
  }

  @Test
  void an_error_names_the_line_of_the_script() {
    var script =
        new BashScript("#!/bin/sh\ntrue\nno-such-command", Map.of("A", "b"), false, GENEROUS);
    assertThat(host().run(script).stderr()).contains("line 3").contains("no-such-command");
  }

  @Test
  void a_script_of_30_KB_runs_whole() {
    var script = "# twenty characters.\n".repeat(1500) + "echo the end";
    assertThat(run(host(), script).stdout()).isEqualTo("the end\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_large_variable_with_quotes_and_newlines_reaches_child_processes(boolean loginShell) {
    var value = "it's \"quoted\" $HOME `date` \\ é\n".repeat(500) + "\n\n";
    var script =
        new BashScript("bash -c 'printf %s \"$BIG\"'", Map.of("BIG", value), loginShell, GENEROUS);
    assertThat(host().run(script).stdout()).isEqualTo(value);
  }

  @Test
  @NeedsTool("ps")
  void neither_script_nor_variables_show_in_the_process_list() {
    var script = "ps -ef; tr '\\0' ' ' </proc/$PPID/cmdline; echo \"${#SECRET}\" # sesame-text";
    var result =
        host().run(new BashScript(script, Map.of("SECRET", "sesame-value"), false, GENEROUS));
    assertThat(result.stdout()).contains("bash --norc").endsWith("12\n").doesNotContain("sesame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1ST", "WITH-DASH", "", "A B", "É", "X=1;Y", "UID", "BASHOPTS"})
  void a_variable_that_bash_cannot_have_is_refused(String name) {
    var script = new BashScript("echo no", Map.of(name, "sesame"), false, GENEROUS);
    var failure = catchThrowableOfType(DrydockException.class, () -> host().run(script));
    assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_COMMAND_FAILED);
    assertThat(failure).hasMessageContaining("'" + name + "'").message().doesNotContain("sesame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep 300 & echo $!", "setsid sleep 300 & echo $!"})
  void a_daemon_left_running_does_not_hold_the_call_and_lives_on(String script) {
    var pid = Long.parseLong(run(host(), script).stdout().strip());
    try {
      assertThat(ProcessHandle.of(pid)).hasValueSatisfying(it -> assertThat(it.isAlive()).isTrue());
      assertThat(run(host(), "kill -0 " + pid).succeeded()).isTrue();
    } finally {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void invalid_UTF_8_is_replaced() {
    assertThat(run(host(), "printf 'a\\xffb\\xc3\\xa9'").stdout()).isEqualTo("a\uFFFDbé");
  }

  @Test
  void a_marker_of_another_run_is_output_like_any_other() {
    var marker = "<<drydock:00000000000000000000000000000000:end:0><drydock:";
    assertThat(run(host(), "printf %s '" + marker + "'").stdout()).isEqualTo(marker);
  }

  @Test
  void a_hundred_mebibytes_come_back_whole() {
    var result =
        run(host(), "head -c %d /dev/zero | tr '\\0' x; echo; echo end >&2".formatted(100 * MIB));
    assertThat(result.stdout().length()).isEqualTo(100 * MIB + 1);
    assertThat(result.stdout()).endsWith("xx\n");
    assertThat(result.stderr()).isEqualTo("end\n");
  }

  @Test
  void a_script_that_prints_more_than_the_limit_is_killed() {
    var failure =
        failureOf(
            host(),
            "head -c %d /dev/zero; head -c %d /dev/zero >&2; sleep 300"
                .formatted(150 * MIB, 50 * MIB));
    assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_COMMAND_FAILED);
    assertThat(failure).hasMessageContaining("192 MiB");
    assertThat(run(host(), "echo next").stdout()).isEqualTo("next\n");
  }

  @Test
  void a_script_is_killed_at_its_deadline_with_what_it_started() {
    var tag = "3" + ProcessHandle.current().pid();
    var script = BashScript.of("sleep %s; true".formatted(tag), Duration.ofSeconds(1));
    var failure = catchThrowableOfType(DrydockException.class, () -> host().run(script));
    assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_TIMED_OUT);
    assertThat(failure).hasMessageContaining("limit of 1 s");
    await().until(() -> sleeping(tag).isEmpty());
  }

  @Test
  void an_interrupt_of_the_caller_kills_the_script() {
    var tag = "4" + ProcessHandle.current().pid();
    var caller = new AtomicReference<Thread>();
    var failure =
        CompletableFuture.supplyAsync(
            () -> {
              caller.set(Thread.currentThread());
              var thrown = failureOf(host(), "sleep %s; true".formatted(tag));
              assertThat(Thread.interrupted()).isTrue();
              return thrown;
            },
            task -> Thread.ofPlatform().start(task));
    await().until(() -> sleeping(tag).isPresent());
    caller.get().interrupt();
    assertThat(failure.join().code()).isEqualTo(ErrorCode.REMOTE_COMMAND_FAILED);
    await().until(() -> sleeping(tag).isEmpty());
  }

  @Test
  @NeedsTool({"ps", "setsid"})
  void what_a_dead_job_left_is_found_by_its_mark_and_ended_and_nothing_else() {
    var mark = "job-7-of-" + UUID.randomUUID();
    var daemon = marked("setsid sleep 300 </dev/null >/dev/null 2>&1 & echo $!", mark);
    var others = "6" + ProcessHandle.current().pid();
    var lefts = "5" + ProcessHandle.current().pid();
    var other = begun("sleep %s; true".formatted(others), mark.replace("-7-", "-77-"));
    var left = begun("(sleep %s; true) & wait; true".formatted(lefts), mark);
    await().until(() -> sleeping(others).isPresent() && sleeping(lefts).isPresent());

    var ended = endLeft(mark);

    assertThat(ended.stdout().lines()).hasSize(1);
    await().until(() -> sleeping(lefts).isEmpty());
    assertThat(left.join().succeeded()).isFalse();
    assertThat(endLeft(mark).stdout()).isEmpty();
    assertThat(sleeping(others)).isPresent();
    assertThat(run(host(), "kill " + daemon.stdout().strip()).succeeded()).isTrue();
    sleeping(others).ifPresent(ProcessHandle::destroyForcibly);
    other.join();
  }

  private CompletableFuture<CommandResult> begun(String script, String mark) {
    return CompletableFuture.supplyAsync(
        () -> marked(script, mark), task -> Thread.ofPlatform().start(task));
  }

  private CommandResult endLeft(String mark) {
    return OwnScript.of(LeftScripts.class, "end-left-scripts.sh").run(host(), Map.of("MARK", mark));
  }

  private CommandResult marked(String script, String mark) {
    return host().run(BashScript.of(script, GENEROUS).marked(mark));
  }

  private static Optional<ProcessHandle> sleeping(String tag) {
    return ProcessHandle.allProcesses()
        .filter(it -> it.info().commandLine().orElse("").endsWith("sleep " + tag))
        .findAny();
  }

  @Test
  void a_shell_that_was_killed_from_inside_ended_by_a_signal() {
    var result = run(host(), "echo before; kill -KILL $PPID; echo after");
    assertThat(result.exit()).isEqualTo(new Signal("KILL"));
    assertThat(result.stdout()).startsWith("before\n");
  }

  @Test
  void a_killed_shell_ends_the_call_even_when_its_script_goes_on() {
    var result = run(host(), "echo $$; kill -KILL $PPID; exec sleep 300");
    assertThat(result.exit()).isEqualTo(new Signal("KILL"));
    ProcessHandle.of(Long.parseLong(result.stdout().strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void a_script_that_kills_itself_ends_as_bash_would_say() {
    assertThat(run(host(), "kill -KILL $$"))
        .isEqualTo(new CommandResult(new Code(128 + 9), "", ""));
  }
}

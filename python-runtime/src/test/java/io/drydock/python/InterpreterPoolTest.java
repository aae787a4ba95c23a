package io.drydock.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterPoolTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path cache;
  @TempDir Path sources;
  private PythonRuntime runtime;
  private InterpreterPool<Interpreter> pool;

  @BeforeEach
  void makePool() throws IOException {
    runtime = new PythonRuntime(cache);
    String source =
        """
        count = 0
        def f():
            global count
            count += 1
            return str(count)
        """;
    Files.writeString(sources.resolve("counter.py"), source);
    pool = new InterpreterPool<>(this::make, 2, Duration.ofMillis(50), LONG);
  }

  @AfterEach
  void close() {
    pool.close();
    runtime.close();
  }

  private Interpreter make() {
    return runtime.newInterpreter(
        new InterpreterSettings(sources, List.of(), List.of(), List.of(), (stream, line) -> {}));
  }

  private String count(String key) {
    try (var lease = pool.lease(key)) {
      return lease.interpreter().call("counter", "f", List.of(), LONG);
    }
  }

  @Test
  void an_interpreter_is_used_again_for_its_key_and_never_for_another() {
    assertThat(count("one")).isEqualTo("1");
    assertThat(count("one")).isEqualTo("2");
    assertThat(count("two")).isEqualTo("1");
    // The pool is full: the idle one of "one" makes room, and with it goes its state.
    assertThat(count("three")).isEqualTo("1");
    assertThat(count("one")).isEqualTo("1");
  }

  @Test
  void warming_up_leaves_one_ready() {
    pool.warmUp("one");
    assertThat(pool.idle()).isEqualTo(1);
  }

  @Test
  void what_a_burst_of_calls_needed_is_ended_when_it_is_idle_and_the_last_one_stays()
      throws Exception {
    var made = new ArrayList<Interpreter>();
    try (var shrinking =
        new InterpreterPool<>(
            () -> noted(made), 3, Duration.ofMinutes(1), Duration.ofMillis(200))) {
      try (var first = shrinking.lease("one");
          var second = shrinking.lease("one")) {
        assertThat(first.interpreter()).isNotSameAs(second.interpreter());
      }
      await().until(() -> made.stream().filter(Interpreter::isUsable).count() == 1);
      assertThat(shrinking.idle("one")).isEqualTo(1);
      await().until(() -> made.stream().noneMatch(Interpreter::isUsable));
      assertThat(shrinking.idle("one")).isZero();
    }
  }

  private Interpreter noted(List<Interpreter> made) {
    Interpreter one = make();
    made.add(one);
    return one;
  }

  @Test
  void a_stopped_interpreter_is_replaced() {
    try (var lease = pool.lease("one")) {
      lease.interpreter().call("counter", "f", List.of(), LONG);
      lease.interpreter().close();
    }
    assertThat(count("one")).isEqualTo("1");
  }

  @Test
  void when_all_are_busy_the_caller_is_told_so() {
    try (var first = pool.lease("one");
        var second = pool.lease("two")) {
      assertThat(first.interpreter()).isNotSameAs(second.interpreter());
      assertThatThrownBy(() -> pool.lease("three"))
          .isInstanceOf(InterpreterBrokenException.class)
          .hasMessageContaining("2 interpreters are busy");
    }
  }

  @Test
  void two_interpreters_run_at_the_same_time() throws Exception {
    // Each call waits inside Python until the other one is there, too.
    var barrier = new CyclicBarrier(2);
    var meeting =
        new JavaModule<>(
            "meeting",
            Meeting.class,
            () -> {
              barrier.await(1, TimeUnit.MINUTES);
              return "met";
            },
            thrown -> new PythonRaise("builtins", "RuntimeError", List.of()));
    Files.writeString(
        sources.resolve("meets.py"), "import meeting\ndef f(): return meeting.meet()");
    var settings =
        new InterpreterSettings(
            sources, List.of(), List.of(meeting), List.of(), (stream, line) -> {});
    try (var both =
        new InterpreterPool<Interpreter>(
            () -> runtime.newInterpreter(settings), 2, Duration.ofMinutes(1), LONG)) {
      var other = CompletableFuture.supplyAsync(() -> meet(both));
      assertThat(meet(both)).isEqualTo("met");
      assertThat(other.get()).isEqualTo("met");
    }
  }

  /** A place that two calls reach together. */
  public interface Meeting {
    String meet() throws Exception;
  }

  private static String meet(InterpreterPool<Interpreter> pool) {
    try (var lease = pool.lease("same")) {
      return lease.interpreter().call("meets", "f", List.of(), LONG);
    }
  }
}

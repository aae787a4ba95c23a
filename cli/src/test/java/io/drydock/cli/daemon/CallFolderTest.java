package io.drydock.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request is taken once, by the host or by the caller who lost patience. */
class CallFolderTest {
  @TempDir Path path;
  private DaemonFolder folder;
  private CallFolder call;

  @BeforeEach
  void call() throws IOException {
    folder = new DaemonFolder(path);
    call = folder.newCall("today");
  }

  @Test
  void a_request_is_taken_once() throws IOException {
    call.ask("run", "", "zwei\nZeilen", "ß");

    assertThat(call.take()).contains(List.of("run", "", "zwei\nZeilen", "ß"));
    assertThat(call.take()).isEmpty();
  }

  @Test
  void one_that_was_withdrawn_is_not_taken() throws IOException {
    call.ask("run");
    Files.move(call.path().resolve("request"), call.path().resolve("withdrawn"));

    assertThat(call.take()).isEmpty();
    assertThat(call.isReady()).isFalse();
  }

  @Test
  void a_request_is_ready_when_it_is_complete() throws IOException {
    Files.writeString(call.path().resolve("request"), "run\0");
    assertThat(call.isReady()).isFalse();

    Files.createFile(call.path().resolve("rung"));
    assertThat(call.isReady()).isTrue();
  }

  @Test
  void the_calls_of_a_build_are_those_for_its_own_host() throws IOException {
    folder.newCall("yesterday");

    assertThat(folder.calls("today")).containsExactly(call);
  }

  @Test
  void a_call_is_abandoned_when_its_process_is_gone() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();

    assertThat(call.isAbandoned()).isFalse();
    assertThat(new CallFolder(path.resolve("today.call." + gone.pid())).isAbandoned()).isTrue();
  }

  @Test
  void an_answer_is_there_as_a_whole_or_not_at_all_and_goes_with_its_folder() throws IOException {
    assertThat(call.answered()).isEmpty();
    call.answer("{}");
    assertThat(call.answered()).contains("{}");

    call.delete();
    call.delete();
    assertThat(folder.calls("today")).isEmpty();
  }
}

package io.drydock.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.command.CommandTree;
import io.drydock.cli.demo.SamplePlugin;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class CommandCompleterTest {
  // Completing needs the line alone.
  private static final LineReader NO_READER = null;

  private Session session;

  @BeforeAll
  void addAPlugin(@TempDir Path folder) throws IOException {
    SamplePlugin.unpack(folder.resolve("directory"));
    String home = folder.resolve("home").toString();
    session =
        new Session(Streams.ofProcess(Map.of()), Surroundings.here(Map.of("DRYDOCK_HOME", home)));
    session.becomeShell();
    session.drydock().plugins().add(folder.resolve("directory"));
  }

  @AfterAll
  void close() {
    session.close();
  }

  /** What Tab offers at the end of a line. */
  private List<String> offered(String line) {
    var completer = new CommandCompleter(CommandTree.of(session).getCommandSpec());
    List<Candidate> candidates = new ArrayList<>();
    var parsed = new DefaultParser().parse(line, line.length(), ParseContext.COMPLETE);
    completer.complete(NO_READER, parsed, candidates);
    return candidates.stream().map(Candidate::value).toList();
  }

  @Test
  void commands_are_offered_without_their_options() {
    assertThat(offered("")).contains("plugin", "dsource", "exit").doesNotContain("--json", "repl");
    assertThat(offered("plugin "))
        .containsExactlyInAnyOrder("add", "list", "show", "upgrade", "change", "logs", "delete");
  }

  @Test
  void names_of_objects_are_offered_where_they_are_wanted() {
    assertThat(offered("plugin show ")).containsExactly("directory");
    assertThat(offered("source add x --plugin ")).contains("directory");
  }

  @Test
  void options_are_offered_after_a_dash_and_after_the_names() {
    assertThat(offered("plugin show -")).contains("--operations", "--json").doesNotContain("-v");
    assertThat(offered("plugin show directory ")).contains("--operations");
  }
}

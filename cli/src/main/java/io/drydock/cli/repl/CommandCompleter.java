package io.drydock.cli.repl;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Completes commands, options and names. Like picocli's own completer, but without its noise: it
 * offers options where a name is wanted, and names that are on the line already.
 */
public final class CommandCompleter implements Completer {
  private final CommandSpec commands;

  /**
   * @param commands the tree
   */
  public CommandCompleter(CommandSpec commands) {
    this.commands = commands;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> all = all(line);
    List<String> names =
        all.stream().filter(c -> !isOption(c) && !isTyped(c, line)).distinct().toList();
    boolean optionsWanted = line.word().startsWith("-") || names.isEmpty();
    List<String> offered = optionsWanted ? longOptions(all) : names;
    offered.forEach(candidate -> candidates.add(new Candidate(candidate)));
  }

  private List<String> all(ParsedLine line) {
    List<String> typed = line.words();
    boolean named = line.wordIndex() > 0 && typed.getFirst().equals("drydock");
    String[] words = typed.subList(named ? 1 : 0, typed.size()).toArray(String[]::new);
    int index = named ? line.wordIndex() - 1 : line.wordIndex();
    List<CharSequence> found = new ArrayList<>();
    AutoComplete.complete(commands, words, index, 0, line.cursor(), found);
    return found.stream().map(CharSequence::toString).toList();
  }

  // -v is as quickly typed as completed.
  private static List<String> longOptions(List<String> candidates) {
    return candidates.stream().filter(c -> c.startsWith("--")).distinct().toList();
  }

  private static boolean isOption(String candidate) {
    return candidate.startsWith("-");
  }

  private static boolean isTyped(String candidate, ParsedLine line) {
    return line.words().subList(0, line.wordIndex()).contains(candidate);
  }
}

package io.drydock.cli.repl;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the shell, read as bash reads it: quotes, {@code \}, {@code ~}, {@code $NAME} and
 * comments, so that what is typed there can be typed here. What would take a real shell (pipes,
 * output into files, several commands in a line) is refused rather than taken for text.
 *
 * @param words without the word {@code drydock}, with which a line may begin
 * @param input the file after {@code <}; null where there is none
 */
record ShellLine(List<String> words, @Nullable String input) {
  /** Why a line cannot be read. */
  static final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    private final String action;

    Misread(String why, String action) {
      super(why);
      this.action = action;
    }

    String action() {
      return action;
    }
  }

  /** Reads a line; variables are these. */
  static ShellLine of(String text, Map<String, String> variables) throws Misread {
    var reader = new ShellWords(text, variables);
    List<String> words = reader.read();
    return new ShellLine(withoutProgram(words), reader.input());
  }

  /** The same words without the program's name. */
  static List<String> withoutProgram(List<String> words) {
    boolean named =
        !words.isEmpty()
            && (words.getFirst().equals("drydock") || words.getFirst().endsWith("/drydock"));
    return named ? words.subList(1, words.size()) : words;
  }
}

package io.drydock.cli.repl;

import io.drydock.cli.repl.ShellLine.Misread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a line apart into words as bash does. */
final class ShellWords {
  private static final String OPERATORS = "|&;()>";

  private final String line;
  private final Map<String, String> variables;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int at;

  /** Whether a word has begun; an empty one begins with a quote. */
  private boolean begun;

  private boolean fileIsNext;
  private @Nullable String input;

  ShellWords(String line, Map<String, String> variables) {
    this.line = line;
    this.variables = variables;
  }

  /** The file after {@code <}. */
  @Nullable String input() {
    return input;
  }

  List<String> read() throws Misread {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (Character.isWhitespace(c)) {
        endWord();
      } else if (c == '#' && !begun) {
        break;
      } else {
        take(c);
      }
    }
    endWord();
    if (fileIsNext) {
      throw new Misread("There is no file after <", "name it");
    }
    return List.copyOf(words);
  }

  private void take(char c) throws Misread {
    switch (c) {
      case '\'' -> add(until('\''));
      case '"' -> doubleQuoted();
      case '\\' -> escaped();
      case '$' -> unquoted(variable("$"));
      case '`' -> throw commandInside();
      case '<' -> redirect();
      default -> plain(c);
    }
  }

  private void plain(char c) throws Misread {
    if (OPERATORS.indexOf(c) >= 0) {
      throw new Misread(
          "This shell runs one command a line, and has no '%s'".formatted(c),
          "put it into quotes where it is part of a value, or use your system's shell");
    }
    if (c == '~' && mayBeHome()) {
      add(variables.getOrDefault("HOME", System.getProperty("user.home", "~")));
    } else {
      add(String.valueOf(c));
    }
  }

  /** At the beginning of a word or of a value: {@code ~/x}, {@code path=~/x}. */
  private boolean mayBeHome() {
    boolean begins = !begun || word.toString().matches("[A-Za-z_]\\w*=");
    boolean ends =
        at == line.length() || line.charAt(at) == '/' || Character.isWhitespace(line.charAt(at));
    return begins && ends;
  }

  private void add(String text) {
    begun = true;
    word.append(text);
  }

  private void endWord() {
    if (begun && fileIsNext) {
      input = word.toString();
      fileIsNext = false;
    } else if (begun) {
      words.add(word.toString());
    }
    word.setLength(0);
    begun = false;
  }

  private void redirect() throws Misread {
    if (at < line.length() && line.charAt(at) == '<') {
      throw new Misread("This shell has no '<<'", "put the text into a file, and use < FILE");
    }
    endWord();
    fileIsNext = true;
  }

  private void escaped() {
    if (at == line.length()) {
      add("\\");
    } else if (line.charAt(at) == '\n') {
      at++;
    } else {
      add(String.valueOf(line.charAt(at++)));
    }
  }

  private String until(char quote) throws Misread {
    int end = line.indexOf(quote, at);
    if (end < 0) {
      throw notClosed();
    }
    String text = line.substring(at, end);
    at = end + 1;
    return text;
  }

  private static Misread notClosed() {
    return new Misread("A quote is not closed", "close it, or put a \\ before it");
  }

  private static Misread commandInside() {
    return new Misread(
        "This shell runs no command inside of another",
        "put a \\ before the ` or the $, or use your system's shell");
  }

  private void doubleQuoted() throws Misread {
    add("");
    while (at < line.length()) {
      char c = line.charAt(at++);
      switch (c) {
        case '"' -> {
          return;
        }
        case '$' -> add(variable("$"));
        case '`' -> throw commandInside();
        case '\\' -> escapedInQuotes();
        default -> add(String.valueOf(c));
      }
    }
    throw notClosed();
  }

  private void escapedInQuotes() {
    char next = at < line.length() ? line.charAt(at) : ' ';
    if ("\"\\$`".indexOf(next) >= 0) {
      add(String.valueOf(next));
      at++;
    } else if (next == '\n') {
      at++;
    } else {
      add("\\");
    }
  }

  /** The value of the variable whose name is next; the text as it is where there is no name. */
  private String variable(String otherwise) throws Misread {
    boolean braces = at < line.length() && line.charAt(at) == '{';
    if (at < line.length() && line.charAt(at) == '(') {
      throw commandInside();
    }
    int from = braces ? at + 1 : at;
    int end = from;
    while (end < line.length() && isInName(line.charAt(end), end == from)) {
      end++;
    }
    if (braces && (end == from || end == line.length() || line.charAt(end) != '}')) {
      throw new Misread("This shell knows ${NAME} only", "write the value itself");
    }
    if (end == from) {
      return otherwise;
    }
    at = braces ? end + 1 : end;
    return variables.getOrDefault(line.substring(from, end), "");
  }

  private static boolean isInName(char c, boolean first) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (!first && c >= '0' && c <= '9');
  }

  /** A value outside of quotes comes apart at its blanks, as in every shell. */
  private void unquoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c)) {
        endWord();
      } else {
        add(String.valueOf(c));
      }
    }
  }
}

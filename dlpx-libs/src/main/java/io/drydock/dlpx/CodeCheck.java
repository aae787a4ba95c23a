package io.drydock.dlpx;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading a plugin's code, without running it, has shown.
 *
 * @param findings what is wrong or odd
 * @param operations the names of the operations that decorators define
 */
public record CodeCheck(List<Remark> findings, Set<String> operations) {

  /**
   * One thing that is wrong or odd.
   *
   * @param severity {@code ERROR} or {@code WARNING}
   * @param message what it is
   * @param file the module; null or empty where it is not about one
   * @param line counted from 1; 0 where not known
   * @param column counted from 1; 0 where not known
   * @param pointer where it is about a part of the schema or the config: its JSON pointer
   * @param inConfig whether the pointer is one into the config
   * @param isSyntax whether Python cannot read the module
   */
  public record Remark(
      String severity,
      String message,
      @Nullable String file,
      int line,
      int column,
      @Nullable String pointer,
      boolean inConfig,
      boolean isSyntax) {}

  /** What Python cannot read. */
  public List<Remark> syntaxErrors() {
    return findings.stream().filter(Remark::isSyntax).toList();
  }

  /** Whether Python cannot read some of it. */
  public boolean hasSyntaxErrors() {
    return !syntaxErrors().isEmpty();
  }
}

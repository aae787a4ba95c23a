package io.drydock.model;

import java.nio.file.Path;

/**
 * One thing that is wrong or odd with a plugin.
 *
 * @param severity whether the plugin can be used in spite of it
 * @param file the file that it is in
 * @param line counted from 1; 0 where it is about the whole file
 * @param column counted from 1; 0 where it is about the whole line
 * @param message what it is
 */
public record Finding(Severity severity, Path file, int line, int column, String message) {
  /** Whether the plugin can be used in spite of a finding. */
  public enum Severity {
    /** It will fail. */
    ERROR,
    /** It works, but is probably not meant so. */
    WARNING
  }

  /** Whether it will fail. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}

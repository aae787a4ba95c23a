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
 * @param refusedBySdk whether the SDK's own build refuses it, so that a strict one does, too
 */
public record Finding(
    Severity severity, Path file, int line, int column, String message, boolean refusedBySdk) {
  /** One that the SDK's own build knows nothing of. */
  public Finding(Severity severity, Path file, int line, int column, String message) {
    this(severity, file, line, column, message, false);
  }

  /** An error, where the SDK's own build refuses it. */
  Finding strict() {
    return refusedBySdk ? new Finding(Severity.ERROR, file, line, column, message, true) : this;
  }

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

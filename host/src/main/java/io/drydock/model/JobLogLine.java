package io.drydock.model;

import java.time.Instant;

/**
 * One line of what happened in a job.
 *
 * @param at when
 * @param level how important
 * @param source who says so: {@code drydock}, or the name of the plugin's logger
 * @param text one or more lines, secrets blotted out
 */
public record JobLogLine(Instant at, Level level, String source, String text) {
  /** How important a line is. */
  public enum Level {
    DEBUG,
    INFO,
    WARNING,
    ERROR
  }
}

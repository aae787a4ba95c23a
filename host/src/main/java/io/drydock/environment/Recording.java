package io.drydock.environment;

import java.nio.file.Path;

/** Whether scripts really run on hosts, and whether what they answer is written down. */
public sealed interface Recording {
  /** Scripts run, and nothing is written down. */
  Recording NONE = new None();

  /** Scripts run, and nothing is written down. */
  record None() implements Recording {}

  /** Scripts run, and each with its answer is appended to a file, readable for its owner only. */
  record To(Path file) implements Recording {}

  /** Scripts do not run: a file has the answers. */
  record From(Path file) implements Recording {}
}

package io.drydock.workflow.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Folders that plugins may do anything with.
 *
 * @param parent they lie below it
 */
record SampleFolders(Path parent) {

  /** A folder with a file in it: what a source may be, and what a mount location may become. */
  Path make(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
    Path made =
        parent.resolve(plain.isEmpty() ? "_" : plain.substring(0, Math.min(80, plain.length())));
    try {
      Files.createDirectories(made);
      Files.writeString(made.resolve("sample.txt"), "A sample.\n");
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

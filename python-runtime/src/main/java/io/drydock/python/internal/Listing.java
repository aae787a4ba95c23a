package io.drydock.python.internal;

import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What is in a folder, read to its end. */
record Listing(List<Path> entries) implements DirectoryStream<Path> {
  Listing {
    entries = List.copyOf(entries);
  }

  @Override
  public Iterator<Path> iterator() {
    return entries.iterator();
  }

  @Override
  public void close() {
    // It is closed already.
  }
}

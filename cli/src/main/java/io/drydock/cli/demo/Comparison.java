package io.drydock.cli.demo;

import io.drydock.Drydock;
import io.drydock.model.Snapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Shows the contents of each snapshot of the demo, read from where the snapshots are. */
record Comparison(PrintStream out) {
  void print(Path home, String dsource) throws IOException {
    try (var drydock = Drydock.open(home)) {
      for (Snapshot snapshot : drydock.snapshots().list(dsource)) {
        print(snapshot);
      }
    }
  }

  private void print(Snapshot snapshot) throws IOException {
    out.printf("Snapshot %d, in %s%n", snapshot.id(), snapshot.folder());
    try (Stream<Path> paths = Files.walk(snapshot.folder())) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        Path name = snapshot.folder().relativize(file);
        out.printf("  %-18s %s%n", name, Files.readString(file).strip());
      }
    }
  }
}

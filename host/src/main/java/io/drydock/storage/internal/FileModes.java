package io.drydock.storage.internal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The modes that the files of a frozen tree had before, beside the tree: in {@code file-modes}, for
 * each file the mode in octal, a blank, the path and a NUL. Before, there was {@code modes}, with a
 * line for each and paths as {@link PathText}.
 *
 * @param folder where the note is
 */
record FileModes(Path folder) {
  private static final int PERMISSIONS = 07777;

  /** Within what the system takes as one path, wherever the tree is. */
  private static final int LONGEST_PATH = 2000;

  private Path note() {
    return folder.resolve("file-modes");
  }

  /** Takes the permission to write from everything in a tree, and notes the modes from before. */
  void makeReadOnly(Path tree) throws IOException {
    String all = tree.toString();
    List<String> find =
        List.of("find", all, "!", "-type", "l", "-perm", "/222", "-printf", "%m %P\\0");
    HostCommand.runInto(note(), find);
    HostCommand.run(List.of("chmod", "-R", "a-w", "--"), all);
  }

  /** Gives a copy of the tree the modes from before. */
  void restore(Path tree) throws IOException {
    if (!Files.exists(note())) {
      restoreOlder(tree);
      return;
    }
    Path far = Files.createTempFile("drydock", ".modes");
    try {
      try (InputStream records = new BufferedInputStream(Files.newInputStream(note()));
          OutputStream tooLong = Files.newOutputStream(far)) {
        restore(new PathText(tree), records, tooLong);
      }
      if (Files.size(far) > 0) {
        HostCommand.script("restore-modes.sh", far.toFile(), tree.toString());
      }
    } finally {
      Files.delete(far);
    }
  }

  private static void restore(PathText paths, InputStream records, OutputStream tooLong)
      throws IOException {
    var record = new ByteArrayOutputStream();
    for (int next = records.read(); next != -1; next = records.read()) {
      record.write(next);
      if (next == 0) {
        if (record.size() > LONGEST_PATH) {
          record.writeTo(tooLong);
        } else {
          restore(paths, record.toString(StandardCharsets.ISO_8859_1));
        }
        record.reset();
      }
    }
  }

  private static void restore(PathText paths, String record) throws IOException {
    int blank = record.indexOf(' ');
    Path path = paths.path(PathText.ofBytes(record.substring(blank + 1, record.length() - 1)));
    setMode(path, record.substring(0, blank));
  }

  private static void setMode(Path path, String octal) throws IOException {
    Files.setAttribute(path, "unix:mode", Integer.parseInt(octal, 8) & PERMISSIONS);
  }

  private void restoreOlder(Path tree) throws IOException {
    var paths = new PathText(tree);
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("modes"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int blank = line.indexOf(' ');
        setMode(paths.path(line.substring(blank + 1)), line.substring(0, blank));
      }
    }
  }
}

package io.drydock.cli.session;

import io.drydock.cli.input.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A home that is gone when the command is done. */
public final class TemporaryHome implements AutoCloseable {
  private final Path folder;

  private TemporaryHome(Path folder) {
    this.folder = folder;
  }

  /** Makes one in the system's temporary folder, for its owner only. */
  public static TemporaryHome make(String name) {
    try {
      return new TemporaryHome(Files.createTempDirectory(name).toRealPath());
    } catch (IOException e) {
      throw new InputException("No temporary folder can be made: " + e.getMessage());
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(folder, new Deleter());
    } catch (IOException e) {
      // What a script left running may still write there; the system's cleaner gets the rest.
      return;
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path place, @Nullable IOException failure)
        throws IOException {
      Files.delete(place);
      return FileVisitResult.CONTINUE;
    }
  }
}

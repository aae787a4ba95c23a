package io.drydock.storage.internal;

import io.drydock.model.StorageMethod;
import java.io.IOException;
import java.nio.file.Path;

/** How a file system makes, copies and deletes trees of files; the parents are there. */
public interface Volumes {
  /** How this does it. */
  StorageMethod method();

  /** How it does it with a tree that is there already, and may have been made another way. */
  StorageMethod method(Path tree) throws IOException;

  /** Makes an empty tree; does nothing when one is there. */
  void create(Path tree) throws IOException;

  /**
   * Copies a tree into a new one that cannot be written. May leave a part of it when it fails.
   *
   * @param folder an empty folder for the copy, which is {@code data} in it, and for notes on it
   */
  void freeze(Path tree, Path folder) throws IOException;

  /**
   * Makes a tree that can be written from a frozen one: complete, or not there at all.
   *
   * @param folder what {@link #freeze} filled
   */
  void thaw(Path folder, Path tree) throws IOException;

  /**
   * Deletes a tree with everything in it, frozen or not, and what a {@link #thaw} that was cut off
   * left of it; nothing happens when nothing is there.
   */
  void delete(Path tree) throws IOException;
}

package io.drydock.storage.internal;

import io.drydock.model.StorageMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Copies by {@code cp -a}, which keeps sparse files, hard links within the tree, symbolic links,
 * extended attributes, owners, modes and times. A frozen tree lost its permissions to write; the
 * file {@code file-modes} beside it has those from before.
 */
public final class CopyVolumes implements Volumes {
  private final StorageMethod method;

  /**
   * @param method REFLINK_COPIES, which fails where blocks cannot be shared, or PLAIN_COPIES
   */
  public CopyVolumes(StorageMethod method) {
    this.method = method;
  }

  @Override
  public StorageMethod method() {
    return method;
  }

  @Override
  public StorageMethod method(Path tree) {
    return method;
  }

  @Override
  public void create(Path tree) throws IOException {
    Files.createDirectories(tree);
  }

  @Override
  public void freeze(Path tree, Path folder) throws IOException {
    Path data = folder.resolve("data");
    copy(tree, data, true);
    new FileModes(folder).makeReadOnly(data);
  }

  @Override
  public void thaw(Path folder, Path tree) throws IOException {
    Path unfinished = unfinished(tree);
    FileTree.delete(unfinished);
    copy(folder.resolve("data"), unfinished, false);
    new FileModes(folder).restore(unfinished);
    Files.move(unfinished, tree, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path unfinished(Path tree) {
    return tree.resolveSibling(tree.getFileName() + ".unfinished");
  }

  /**
   * Copies a tree to where nothing is.
   *
   * @param guarded whether others may write it meanwhile
   */
  void copy(Path from, Path to, boolean guarded) throws IOException {
    if (System.getProperty("os.name").equals("Linux")) {
      String reflink = method == StorageMethod.REFLINK_COPIES ? "always" : "never";
      String guard = guarded ? "yes" : "no";
      HostCommand.script("copy-tree.sh", from.toString(), to.toString(), reflink, guard);
    } else {
      // Other systems' cp cannot be told whether to share blocks.
      HostCommand.run(List.of("cp", "-pR"), from.toString(), to.toString());
    }
  }

  @Override
  public void delete(Path tree) throws IOException {
    FileTree.delete(tree);
    FileTree.delete(unfinished(tree));
  }
}

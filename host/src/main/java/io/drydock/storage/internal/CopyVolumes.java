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
 * file {@code modes} beside it has those from before.
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
    copy(tree, data);
    FileTree.makeReadOnly(data, folder.resolve("modes"));
  }

  @Override
  public void thaw(Path folder, Path tree) throws IOException {
    Path unfinished = unfinished(tree);
    FileTree.delete(unfinished);
    copy(folder.resolve("data"), unfinished);
    FileTree.restoreModes(unfinished, folder.resolve("modes"));
    Files.move(unfinished, tree, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path unfinished(Path tree) {
    return tree.resolveSibling(tree.getFileName() + ".unfinished");
  }

  /** Copies a tree to where nothing is. */
  void copy(Path from, Path to) throws IOException {
    HostCommand.run(cp(), from.toString(), to.toString());
  }

  /** GNU cp is told whether to share blocks; other systems' cp has no such option. */
  private List<String> cp() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return List.of("cp", "-pR");
    }
    String reflink = method == StorageMethod.REFLINK_COPIES ? "always" : "never";
    return List.of("cp", "-a", "--reflink=" + reflink, "--no-target-directory");
  }

  @Override
  public void delete(Path tree) throws IOException {
    FileTree.delete(tree);
    FileTree.delete(unfinished(tree));
  }
}

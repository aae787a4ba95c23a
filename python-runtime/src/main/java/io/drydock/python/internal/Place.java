package io.drydock.python.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The surroundings of one interpreter: its files, and how it ends.
 *
 * @param border the folder with our own Python files
 * @param code where byte code is kept
 * @param keptCode keeps it
 * @param files what the interpreter sees of this machine's files
 * @param privateFolders what no link among a plugin's files makes readable
 * @param ending ends it
 */
public record Place(
    Path border,
    CodeFolders code,
    KeptCodeFolder keptCode,
    ClosedFileSystem files,
    Collection<Path> privateFolders,
    Endings ending) {

  /** The surroundings of a new interpreter. */
  public static Place in(
      Path cacheFolder, Path border, Collection<Path> privateFolders, Endings ending) {
    CodeFolders code = CodeFolders.in(cacheFolder);
    return new Place(
        border,
        code,
        new KeptCodeFolder(code),
        new ClosedFileSystem(cacheFolder, privateFolders),
        privateFolders,
        ending);
  }

  /** From now on, only Python's own files and the libraries can be read. */
  void close(Path pythonHome, List<Path> libraries) {
    List<Path> readable = new ArrayList<>(libraries);
    readable.addAll(List.of(pythonHome, border, code.ofPython(), code.kept()));
    files.closeBut(readable);
    keptCode.close();
  }

  /** From now on, a plugin's folder can be read. Returns where its byte code is kept. */
  Path open(Path sourceFolder) {
    files.openSources(sourceFolder);
    Path own = keptCode.open(sourceFolder);
    files.openLibrary(own);
    return own;
  }

  /** A folder around the plugin's can be read from now on, unless private ones are in it. */
  void openAround(Path sourceFolder, Path around) {
    if (sourceFolder.startsWith(around) && !AuthorsLinks.isAroundPrivate(around, privateFolders)) {
      files.openSources(around);
    }
  }
}

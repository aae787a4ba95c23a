package io.drydock.python.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;
import org.jspecify.annotations.Nullable;

/**
 * This machine's files as one interpreter sees them: what contract §2 names can be read, a
 * temporary folder of its own, seen as {@code /tmp}, can be written, and everything else is
 * forbidden. Until it is closed, while only our own code runs, all can be read, and the cache can
 * be written.
 *
 * <p>One access at a time: nothing that the interpreter does to its temporary folder comes between
 * the look at a path and its use.
 */
final class ClosedFileSystem implements FileSystem {
  private static final Path NULL_DEVICE = Path.of("/dev/null");
  private static final Set<String> CHANGEABLE =
      Set.of("posix:permissions", "lastAccessTime", "lastModifiedTime", "creationTime");

  private final Path cache;
  private final Collection<Path> privateFolders;
  private final ReadablePlaces places;
  private final TemporaryFiles temporary;
  private final OpenFiles open = new OpenFiles();
  private Path workingDirectory = Path.of("/");
  private boolean closed;

  /**
   * @param cache where Python keeps byte code of what it imports before this is closed
   * @param privateFolders what is no plugin's, though links may lead there
   */
  ClosedFileSystem(Path cache, Collection<Path> privateFolders) {
    this.cache = cache;
    this.privateFolders = privateFolders;
    this.places = new ReadablePlaces(privateFolders);
    this.temporary = new TemporaryFiles(places::isNamed);
  }

  /** Closes it but for these folders, which hold libraries and their byte code. */
  synchronized void closeBut(Collection<Path> libraries) {
    libraries.forEach(places::addLibrary);
    closed = true;
  }

  /** Byte code that was kept for the interpreter's own use can be read from now on. */
  synchronized void openLibrary(Path folder) {
    places.addLibrary(folder);
  }

  /** A plugin's folder can be read from now on, and what the author's links lead to. */
  synchronized void openSources(Path folder) {
    places.addSources(folder, AuthorsLinks.places(folder, privateFolders));
  }

  /** Deletes what is temporary. */
  synchronized void deleteTemporary() {
    temporary.close();
  }

  /** Where a path leads, with links of the temporary folder followed. */
  private Path seen(Path path, boolean followLast) throws IOException {
    return temporary.followed(toAbsolutePath(path), followLast);
  }

  private boolean isTemporary(Path seen) {
    return closed && temporary.includes(seen);
  }

  private Path readable(Path path, boolean follow) throws IOException {
    return allowed(path, place(seen(path, follow), follow));
  }

  /** As {@link #readable}, or a folder on the way to what can be read: no more than passed. */
  private Path passable(Path path, boolean follow) throws IOException {
    Path seen = seen(path, follow);
    Path real = place(seen, follow);
    return allowed(path, real == null && places.isOnTheWay(seen) ? seen : real);
  }

  private @Nullable Path place(Path seen, boolean follow) throws IOException {
    if (!closed) {
      return seen;
    }
    if (temporary.includes(seen)) {
      return temporary.real(seen);
    }
    return follow ? places.real(seen) : places.realLink(seen);
  }

  private Path writable(Path path, boolean follow) throws IOException {
    Path seen = seen(path, follow);
    boolean mayBe =
        closed
            ? temporary.includes(seen) && !seen.equals(TemporaryFiles.SEEN_AS)
            : seen.startsWith(cache);
    if (mayBe) {
      return closed ? temporary.real(seen) : seen;
    }
    if (Files.notExists(seen, LinkOption.NOFOLLOW_LINKS) && !places.isPrivate(seen)) {
      throw new NoSuchFileException(path.toString());
    }
    throw new AccessDeniedException(path.toString());
  }

  /** Where something new can be made. */
  private Path creatable(Path path) throws IOException {
    return creatable(path, false);
  }

  private Path creatable(Path path, boolean follow) throws IOException {
    try {
      return writable(path, follow);
    } catch (NoSuchFileException e) {
      Path parent = seen(path, follow).getParent();
      if (parent != null && Files.exists(parent)) {
        throw new AccessDeniedException(path.toString());
      }
      throw e;
    }
  }

  private static Path allowed(Path path, @Nullable Path real) throws AccessDeniedException {
    if (real == null) {
      throw new AccessDeniedException(path.toString());
    }
    return real;
  }

  private static boolean follows(LinkOption... options) {
    return !List.of(options).contains(LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Path parsePath(URI uri) {
    return Path.of(uri);
  }

  @Override
  public Path parsePath(String path) {
    return Path.of(path);
  }

  @Override
  public synchronized void checkAccess(
      Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
    boolean follow = follows(options);
    Path real;
    if (modes.contains(AccessMode.WRITE) && !isNullDevice(path)) {
      real = writable(path, follow);
    } else {
      real = modes.contains(AccessMode.READ) ? readable(path, follow) : passable(path, follow);
    }
    Files.readAttributes(real, "isDirectory", TemporaryFiles.asItIs());
    if (!modes.isEmpty() && follow) {
      real.getFileSystem().provider().checkAccess(real, modes.toArray(new AccessMode[0]));
    }
  }

  private boolean isNullDevice(Path path) throws IOException {
    return seen(path, true).equals(NULL_DEVICE);
  }

  @Override
  public synchronized void createDirectory(Path dir, FileAttribute<?>... attributes)
      throws IOException {
    Files.createDirectory(creatable(dir), attributes);
  }

  @Override
  public synchronized void delete(Path path) throws IOException {
    Files.delete(writable(path, false));
  }

  @Override
  public synchronized SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean follow =
        !options.contains(LinkOption.NOFOLLOW_LINKS)
            && !options.contains(StandardOpenOption.CREATE_NEW);
    boolean reads = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS).containsAll(options);
    Path real;
    if (reads || isNullDevice(path)) {
      // A folder can be opened, as everywhere; nothing is read of it so.
      real = passable(path, follow);
    } else {
      real = creatable(path, follow);
    }
    Set<OpenOption> all = new HashSet<>(options);
    if (isTemporary(seen(path, follow))) {
      all.add(LinkOption.NOFOLLOW_LINKS);
    }
    open.oneMore();
    return Files.newByteChannel(real, all, attributes);
  }

  @Override
  public synchronized DirectoryStream<Path> newDirectoryStream(
      Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(readable(dir, true))) {
      for (Path entry : all) {
        Path named = dir.resolve(entry.getFileName());
        if (filter.accept(named)) {
          entries.add(named);
        }
      }
    }
    return new Listing(entries);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return path.isAbsolute() ? path : workingDirectory.resolve(path);
  }

  @Override
  public synchronized Path toRealPath(Path path, LinkOption... options) throws IOException {
    Path seen = seen(path, follows(options));
    if (!isTemporary(seen)) {
      return passable(path, follows(options)).toRealPath(options);
    }
    Files.readAttributes(temporary.real(seen), "isDirectory", TemporaryFiles.asItIs());
    return seen;
  }

  @Override
  public synchronized Map<String, Object> readAttributes(
      Path path, String attributes, LinkOption... options) throws IOException {
    boolean temporaryFile = isTemporary(seen(path, follows(options)));
    return Files.readAttributes(
        passable(path, follows(options)),
        attributes,
        temporaryFile ? TemporaryFiles.asItIs() : options);
  }

  @Override
  public synchronized void setAttribute(
      Path path, String attribute, Object value, LinkOption... options) throws IOException {
    if (!CHANGEABLE.contains(attribute)) {
      throw new AccessDeniedException(path.toString(), null, attribute + " cannot be changed");
    }
    Path real = writable(path, follows(options));
    // Links have no permissions; their times are set as they are.
    boolean link = Files.isSymbolicLink(real);
    Files.setAttribute(real, attribute, value, link ? TemporaryFiles.asItIs() : options);
  }

  @Override
  public synchronized void move(Path source, Path target, CopyOption... options)
      throws IOException {
    Files.move(writable(source, false), creatable(target), options);
  }

  @Override
  public synchronized void createLink(Path link, Path existing) throws IOException {
    Files.createLink(creatable(link), writable(existing, false));
  }

  @Override
  public synchronized void createSymbolicLink(
      Path link, Path target, FileAttribute<?>... attributes) throws IOException {
    Files.createSymbolicLink(creatable(link), target, attributes);
  }

  @Override
  public synchronized Path readSymbolicLink(Path link) throws IOException {
    return Files.readSymbolicLink(passable(link, false));
  }

  @Override
  public synchronized void setCurrentWorkingDirectory(Path directory) {
    try {
      Path seen = seen(directory, true);
      if (!Files.isDirectory(passable(directory, true))) {
        throw new NotDirectoryException(directory.toString());
      }
      workingDirectory = seen;
    } catch (IOException e) {
      throw new SecurityException("Python code may not work in " + directory, e);
    }
  }

  @Override
  public Path getTempDirectory() {
    return TemporaryFiles.SEEN_AS;
  }

  @Override
  public synchronized boolean isSameFile(Path one, Path other, LinkOption... options)
      throws IOException {
    return toRealPath(one, options).equals(toRealPath(other, options));
  }

  private synchronized FileStore store(Path path) throws IOException {
    return Files.getFileStore(passable(path, true));
  }

  @Override
  public long getFileStoreTotalSpace(Path path) throws IOException {
    return store(path).getTotalSpace();
  }

  @Override
  public long getFileStoreUnallocatedSpace(Path path) throws IOException {
    return store(path).getUnallocatedSpace();
  }

  @Override
  public long getFileStoreUsableSpace(Path path) throws IOException {
    return store(path).getUsableSpace();
  }

  @Override
  public long getFileStoreBlockSize(Path path) throws IOException {
    return store(path).getBlockSize();
  }

  @Override
  public boolean isFileStoreReadOnly(Path path) throws IOException {
    return store(path).isReadOnly();
  }
}

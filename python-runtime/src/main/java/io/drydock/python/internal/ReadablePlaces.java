package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Python code may read of this machine's files (contract §2). None of it can be written by
 * Python code, so no path changes its meaning between the look at it here and its use.
 */
final class ReadablePlaces {
  /**
   * The administrator's: a link there leads where the administrator wants it to. Certificates
   * without the private keys that lie beside them, what the resolver asks, zones, harmless devices.
   */
  private static final List<Path> OF_THE_MACHINE =
      Stream.of(
              "/etc/ssl/certs",
              "/etc/ssl/cert.pem",
              "/etc/ssl/ca-bundle.pem",
              "/etc/pki/tls/certs",
              "/etc/pki/tls/cert.pem",
              "/etc/pki/ca-trust/extracted",
              "/etc/ca-certificates",
              "/usr/share/ca-certificates",
              "/usr/local/share/ca-certificates",
              "/var/lib/ca-certificates",
              "/etc/resolv.conf",
              "/etc/hosts",
              "/etc/host.conf",
              "/etc/nsswitch.conf",
              "/etc/gai.conf",
              "/etc/services",
              "/etc/protocols",
              "/usr/share/zoneinfo",
              "/usr/share/lib/zoneinfo",
              "/usr/lib/zoneinfo",
              "/etc/zoneinfo",
              "/etc/localtime",
              "/etc/timezone",
              "/dev/null",
              "/dev/urandom")
          .map(Path::of)
          .toList();

  private static final Path HOME = AuthorsLinks.HOME;

  /** Python's and Drydock's: there are no links. */
  private final List<Path> libraries = new CopyOnWriteArrayList<>();

  /** The real places of what an author calls the plugin. */
  private final List<Path> sources = new CopyOnWriteArrayList<>();

  private final List<Path> names = new CopyOnWriteArrayList<>();

  private final Collection<Path> privateFolders;

  /**
   * @param privateFolders of nobody's plugin, unless the plugin is in one of them
   */
  ReadablePlaces(Collection<Path> privateFolders) {
    this.privateFolders = privateFolders;
  }

  void addLibrary(Path folder) {
    libraries.add(folder.toAbsolutePath().normalize());
  }

  /**
   * @param named how the folder is called, maybe by way of links
   * @param places its real place, and others that belong to it
   */
  void addSources(Path named, Set<Path> places) {
    names.add(named);
    sources.addAll(places);
  }

  /**
   * Where a file really is, for reading; null when it is none that may be read.
   *
   * @param file absolute, without {@code .} and {@code ..}
   * @throws NoSuchFileException when there is no such file; in what is private nobody hears that
   */
  @Nullable Path real(Path file) throws IOException {
    if (isBelow(OF_THE_MACHINE, file) || isBelow(libraries, file)) {
      return file;
    }
    try {
      Path real = file.toRealPath();
      return isReadableSource(real) ? real : null;
    } catch (NoSuchFileException e) {
      if (isPrivate(file)) {
        return null;
      }
      // As everywhere: many plugins ask for files that may be there, and go by the error.
      throw new NoSuchFileException(file.toString());
    } catch (IOException e) {
      return null;
    }
  }

  /** Where a file is, or the link of that name; null as {@link #real}. */
  @Nullable Path realLink(Path file) throws IOException {
    Path parent = file.getParent();
    Path real = parent == null ? null : real(parent);
    return real == null ? null : real.resolve(file.getFileName());
  }

  /**
   * A plugin may lie around what is private, in a home, say; that makes none of it the plugin's.
   */
  private boolean isReadableSource(Path real) {
    return sources.stream()
        .anyMatch(
            place ->
                real.startsWith(place)
                    && privateFolders.stream()
                        .noneMatch(one -> real.startsWith(one) && !place.startsWith(one))
                    && !(HOME.startsWith(place) && isHiddenInHome(real)));
  }

  private static boolean isHiddenInHome(Path real) {
    return real.startsWith(HOME)
        && real.getNameCount() > HOME.getNameCount()
        && real.getName(HOME.getNameCount()).toString().startsWith(".");
  }

  /** Whether not even the names that are there are anybody's business. */
  boolean isPrivate(Path file) {
    return !isNamed(file)
        && (file.startsWith(HOME)
            || file.startsWith("/proc")
            || privateFolders.stream().anyMatch(file::startsWith));
  }

  /** Whether this is a folder on the way to something that may be read. */
  boolean isOnTheWay(Path folder) {
    return Stream.of(OF_THE_MACHINE, libraries, sources, names)
        .flatMap(List::stream)
        .anyMatch(place -> place.startsWith(folder));
  }

  /** Whether a path names something of the plugin's or of a library's, be it there or not. */
  boolean isNamed(Path file) {
    return isBelow(sources, file) || isBelow(names, file) || isBelow(libraries, file);
  }

  private static boolean isBelow(List<Path> places, Path file) {
    for (Path place : places) {
      if (file.startsWith(place)) {
        return true;
      }
    }
    return false;
  }
}

package io.drydock.environment.ssh;

import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The host keys that are trusted: Drydock's own file, which it adds to, and the user's, which it
 * only reads. Both are read anew for each connection, so that a line that somebody adds or removes
 * counts at once.
 */
final class KnownHostsFiles {
  private final Path own;
  private final @Nullable Path ofTheUser;

  KnownHostsFiles(Path own, @Nullable Path ofTheUser) {
    this.own = own;
    this.ofTheUser = ofTheUser;
  }

  List<HostKeyRepository> read() {
    var repositories = new ArrayList<HostKeyRepository>();
    paths().filter(Files::exists).forEach(path -> repositories.add(read(path)));
    return repositories;
  }

  private static HostKeyRepository read(Path path) {
    try {
      var jsch = new JSch();
      jsch.setKnownHosts(path.toString());
      return jsch.getHostKeyRepository();
    } catch (JSchException unreadable) {
      throw new DrydockException(
          ErrorCode.HOME_UNUSABLE,
          "reading the known hosts in " + path,
          "the file cannot be read: " + unreadable.getMessage(),
          "Put it right, or move it away.",
          unreadable);
    }
  }

  /**
   * Trusts a key instead of those that Drydock's own file has for its host. The user's file stays
   * as it is: a key that any file knows is good.
   */
  synchronized void replace(PresentedKey key) {
    if (Files.exists(own)) {
      try {
        List<String> others =
            Files.readAllLines(own).stream().filter(line -> !isOf(line, key.host())).toList();
        Files.write(own, others);
      } catch (IOException refused) {
        throw cannotWrite(key, refused);
      }
    }
    add(key);
  }

  /** Drydock writes no hashed names and one host a line. */
  private static boolean isOf(String line, String host) {
    return line.startsWith(host + " ");
  }

  synchronized void add(PresentedKey key) {
    try {
      if (Files.notExists(own)) {
        Files.createDirectories(own.toAbsolutePath().getParent());
        Files.createFile(
            own,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      String text = Files.readString(own);
      // Somebody may have edited the file and left out the last line break.
      String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      Files.writeString(own, separator + key.asKnownHostsLine(), StandardOpenOption.APPEND);
    } catch (IOException refused) {
      throw cannotWrite(key, refused);
    }
  }

  private DrydockException cannotWrite(PresentedKey key, IOException refused) {
    return new DrydockException(
        ErrorCode.HOME_UNUSABLE,
        "noting the key of host " + key.host(),
        "the file %s cannot be written: %s".formatted(own, refused.getMessage()),
        "See that the user that runs Drydock can write it.",
        refused);
  }

  private Stream<Path> paths() {
    return ofTheUser == null ? Stream.of(own) : Stream.of(own, ofTheUser);
  }

  @Override
  public String toString() {
    return paths().map(Path::toString).collect(Collectors.joining(" and "));
  }
}

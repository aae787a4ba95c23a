package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds out what a host is like, and what it sees of this machine's files. */
public final class HostProbe {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final OwnScript INSPECT =
      OwnScript.of(HostProbe.class, OwnScript.HELD, "inspect-host.sh");
  private static final OwnScript IDENTIFY = OwnScript.of(HostProbe.class, "identify-path.sh");
  private static final Path THIS_KERNEL = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  /**
   * Looks at a host and makes Drydock's folders in the user's home there. May be repeated: what is
   * there already stays.
   *
   * @param reference the host's reference in Drydock, which names its folder
   * @throws DrydockException what {@link HostConnection#run} throws, and HOST_UNSUITABLE where the
   *     folders cannot be made
   */
  public HostFacts inspect(HostConnection host, String reference) {
    requireFolderName(reference);
    String marker = UUID.randomUUID().toString();
    HostSays said = INSPECT.ask(host, Map.of("REFERENCE", reference, "MARKER", marker));
    try {
      return facts(said, host.address() instanceof HostAddress.ThisMachine || isHere(said, marker));
    } finally {
      remove(host, said.said("marker"));
    }
  }

  private static void requireFolderName(String reference) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          "looking at a host",
          "its reference '%s' cannot name a folder.".formatted(reference),
          "Use letters, digits, '.', '_' and '-'.");
    }
  }

  private static HostFacts facts(HostSays said, boolean sharesFileSystem) {
    return new HostFacts(
        said.name("operatingSystem"),
        said.text("hostName"),
        said.path("home"),
        said.number("uid"),
        said.number("gid"),
        said.path("binaryPath"),
        said.path("scratchPath"),
        said.path("jq"),
        sharesFileSystem);
  }

  private static boolean isHere(HostSays said, String content) {
    Path marker = Path.of(said.path("marker"));
    var identity = Optional.of(new FileIdentity(said.said("markerIdentity")));
    return FileIdentity.of(marker).equals(identity)
        && isFileOf(marker, content.length())
        && content.equals(read(marker));
  }

  /** The host names it: it may be anything, a device without an end as well. */
  private static boolean isFileOf(Path path, long size) {
    try {
      var about = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return about.isRegularFile() && about.size() == size;
    } catch (IOException gone) {
      return false;
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static void remove(HostConnection host, String marker) {
    host.run(new BashScript("rm -f -- \"$MARKER\"", Map.of("MARKER", marker), false, DEADLINE));
  }

  /**
   * Whether a path on a host leads to the same object as a path of this machine, through whatever
   * links, bind mounts or network mounts. Where the host's kernel is this machine's, the same
   * device and inode prove it; else a random file does that is put into the folder here, looked for
   * there, and removed, so a network mount can be proven for a writable folder only.
   *
   * @throws DrydockException STORAGE_FAILED when the folder's file system has no room for it
   */
  public boolean sees(HostConnection host, Path there, Path here) {
    HostSays said = IDENTIFY.ask(host, Map.of("LOOKED_AT", there.toString()));
    var identity = Optional.of(new FileIdentity(said.said("identity")));
    boolean provenByIdentity = runsOurKernel(host, said) && FileIdentity.of(here).equals(identity);
    return provenByIdentity || seesMarker(host, there, here);
  }

  private static boolean runsOurKernel(HostConnection host, HostSays said) {
    String ours = read(THIS_KERNEL).strip();
    return host.address() instanceof HostAddress.ThisMachine
        || (!ours.isEmpty() && ours.equals(said.said("kernel")));
  }

  private static boolean seesMarker(HostConnection host, Path there, Path here) {
    String name = ".drydock-marker-" + UUID.randomUUID();
    Path marker = here.resolve(name);
    try {
      // Empty: there may be no space, and the name says enough.
      Files.createFile(marker);
      String script = "test -f \"$MARKER\"";
      Map<String, String> variables = Map.of("MARKER", there.resolve(name).toString());
      return host.run(new BashScript(script, variables, false, DEADLINE)).succeeded();
    } catch (IOException notWritable) {
      FullDisk.check("looking whether %s sees the storage".formatted(host.address()), notWritable);
      return false;
    } finally {
      removeHere(marker);
    }
  }

  private static void removeHere(Path marker) {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException gone) {
      // It could not be written either, or the folder went away with it.
    }
  }
}

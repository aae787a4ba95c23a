package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds out what a host is like, and what it sees of this machine's files. */
public final class HostProbe {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final OwnScript INSPECT = OwnScript.of(HostProbe.class, "inspect-host.sh");
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
    Map<String, String> said = INSPECT.ask(host, Map.of("REFERENCE", reference, "MARKER", marker));
    try {
      return facts(said, host.address() instanceof HostAddress.ThisMachine || isHere(said, marker));
    } finally {
      remove(host, said.getOrDefault("marker", ""));
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

  private static HostFacts facts(Map<String, String> said, boolean sharesFileSystem) {
    return new HostFacts(
        said.getOrDefault("operatingSystem", ""),
        said.getOrDefault("hostName", ""),
        said.getOrDefault("home", ""),
        Integer.parseInt(said.getOrDefault("uid", "-1")),
        Integer.parseInt(said.getOrDefault("gid", "-1")),
        said.getOrDefault("binaryPath", ""),
        said.getOrDefault("scratchPath", ""),
        said.getOrDefault("jq", ""),
        sharesFileSystem);
  }

  private static boolean isHere(Map<String, String> said, String content) {
    Path marker = Path.of(said.getOrDefault("marker", ""));
    var identity = Optional.of(new FileIdentity(said.getOrDefault("markerIdentity", "")));
    return FileIdentity.of(marker).equals(identity) && content.equals(read(marker));
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
   */
  public boolean sees(HostConnection host, Path there, Path here) {
    Map<String, String> said = IDENTIFY.ask(host, Map.of("LOOKED_AT", there.toString()));
    var identity = Optional.of(new FileIdentity(said.getOrDefault("identity", "")));
    boolean provenByIdentity = runsOurKernel(host, said) && FileIdentity.of(here).equals(identity);
    return provenByIdentity || seesMarker(host, there, here);
  }

  private static boolean runsOurKernel(HostConnection host, Map<String, String> said) {
    String ours = read(THIS_KERNEL).strip();
    return host.address() instanceof HostAddress.ThisMachine
        || (!ours.isEmpty() && ours.equals(said.get("kernel")));
  }

  private static boolean seesMarker(HostConnection host, Path there, Path here) {
    String content = UUID.randomUUID().toString();
    String name = ".drydock-marker-" + content;
    Path marker = here.resolve(name);
    try {
      Files.writeString(marker, content);
      String script = "cat -- \"$MARKER\"";
      Map<String, String> variables = Map.of("MARKER", there.resolve(name).toString());
      CommandResult found = host.run(new BashScript(script, variables, false, DEADLINE));
      return found.succeeded() && found.stdout().equals(content);
    } catch (IOException notWritable) {
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

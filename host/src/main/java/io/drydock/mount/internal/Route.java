package io.drydock.mount.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a host and this machine find each other.
 *
 * @param host the host's name or address, as it is logged into
 * @param addressFile holds the address of this machine, where people have written one
 */
public record Route(String host, Path addressFile) {
  private static final int CLIENT = 0;
  private static final int SERVER = 2;
  private static final int PARTS = 4;

  /**
   * This machine's address for the host: what somebody wrote down, or where its login came from.
   */
  String toThisMachine(PlaceReport report) throws NotToBeHadException {
    Optional<String> written = written();
    if (written.isPresent()) {
      return NetworkAddress.any(written.get())
          .orElseThrow(
              () -> new NotToBeHadException("what " + addressFile + " holds is no address"));
    }
    return part(report, CLIENT)
        .orElseThrow(
            () ->
                new NotToBeHadException(
                    "the host does not say where Drydock logged in from (SSH_CONNECTION); write"
                        + " this machine's address into "
                        + addressFile));
  }

  private Optional<String> written() {
    try {
      return Optional.of(Files.readString(addressFile).strip()).filter(text -> !text.isEmpty());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** The addresses that the host's name has here. */
  List<String> ofTheHost() {
    try {
      return Stream.of(InetAddress.getAllByName(host))
          .map(InetAddress::getHostAddress)
          .map(NetworkAddress::withoutInterface)
          .toList();
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }

  /** The address that the host itself was reached at: another one behind address translation. */
  Optional<String> hostAsItSeesItself(PlaceReport report) {
    return part(report, SERVER).map(NetworkAddress::withoutInterface);
  }

  /**
   * SSH_CONNECTION is: client address, client port, server address, server port. The host says it,
   * and it may say anything: what is no address is as good as nothing.
   */
  private static Optional<String> part(PlaceReport report, int number) {
    List<String> parts = List.of(report.connection().strip().split(" ", -1));
    return parts.size() == PARTS ? NetworkAddress.numeric(parts.get(number)) : Optional.empty();
  }
}

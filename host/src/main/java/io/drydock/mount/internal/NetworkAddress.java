package io.drydock.mount.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of machines that others have written. */
final class NetworkAddress {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern FOUR_NUMBERS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern WITH_COLONS =
      Pattern.compile("([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%[A-Za-z0-9._-]{1,15})?");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9-]+)*\\.?");

  private NetworkAddress() {}

  /** The text itself, where it is an IP address, with the interface that it may name. */
  static Optional<String> numeric(String text) {
    var colons = WITH_COLONS.matcher(text);
    boolean valid =
        FOUR_NUMBERS.matcher(text).matches() || (colons.matches() && isParsed(colons.group(1)));
    return valid ? Optional.of(text) : Optional.empty();
  }

  private static boolean isParsed(String text) {
    try {
      // Something with a colon is never looked up.
      return InetAddress.getByName(text) != null;
    } catch (UnknownHostException invalid) {
      return false;
    }
  }

  /** The same, or the name of a machine. */
  static Optional<String> any(String text) {
    return NAME.matcher(text).matches() ? Optional.of(text) : numeric(text);
  }

  /** An address without the interface, which has a meaning on one machine only. */
  static String withoutInterface(String address) {
    int percent = address.indexOf('%');
    return percent < 0 ? address : address.substring(0, percent);
  }
}

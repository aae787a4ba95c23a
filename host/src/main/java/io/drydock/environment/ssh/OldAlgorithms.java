package io.drydock.environment.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What servers of ten years ago offer and JSch, like OpenSSH, no longer does by itself: hashes and
 * ciphers with known weaknesses. Only for environments that say so.
 */
final class OldAlgorithms {
  private static final String CIPHERS = "aes128-cbc,aes192-cbc,aes256-cbc,3des-cbc";
  private static final String MACS = "hmac-sha1-96,hmac-md5";
  private static final String KEYS = "ssh-rsa,ssh-dss";
  private static final Map<String, String> ADDED =
      Map.of(
          "kex",
          "diffie-hellman-group14-sha1,diffie-hellman-group-exchange-sha1,diffie-hellman-group1-sha1",
          "server_host_key",
          KEYS,
          "PubkeyAcceptedAlgorithms",
          KEYS,
          "cipher.s2c",
          CIPHERS,
          "cipher.c2s",
          CIPHERS,
          "mac.s2c",
          MACS,
          "mac.c2s",
          MACS);

  private OldAlgorithms() {}

  /** Offers them after the safe ones. */
  static void offerTo(Session session) {
    ADDED.forEach((kind, old) -> session.setConfig(kind, session.getConfig(kind) + "," + old));
  }

  /** Whether a server with which nothing was in common would be content with one of them. */
  static boolean wouldHelp(JSchAlgoNegoFailException failed) {
    List<String> offered = List.of(failed.getServerProposal().split(",", -1));
    String old = ADDED.getOrDefault(failed.getAlgorithmName(), "");
    return Arrays.stream(old.split(",", -1)).anyMatch(offered::contains);
  }
}

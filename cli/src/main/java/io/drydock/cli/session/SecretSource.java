package io.drydock.cli.session;

import java.io.IOException;

/** Where passwords and passphrases come from; never from the command line itself. */
@FunctionalInterface
public interface SecretSource {
  /**
   * Reads one.
   *
   * @param what which one, for a person who is asked: {@code Password of me@db1}
   */
  String read(String what) throws IOException;
}

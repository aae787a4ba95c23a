package io.drydock.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of what runs; the build writes them into a resource. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    var versions = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/io/drydock/cli/version.properties")) {
      if (in != null) {
        versions.load(in);
      }
    }
    return new String[] {
      "Drydock " + versions.getProperty("drydock"),
      "GraalPy " + versions.getProperty("graalpy"),
      "Java " + Runtime.version()
    };
  }
}

package io.drydock.model;

import java.nio.file.Path;
import java.util.List;

/**
 * What building a plugin has shown.
 *
 * @param plugin its name; the config file's folder where the config says none
 * @param configFile its config
 * @param findings errors first, each kind by file and line
 */
public record BuildReport(String plugin, Path configFile, List<Finding> findings) {
  /** Those that keep it from being used. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** The others. */
  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}

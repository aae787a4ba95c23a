package io.drydock.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What building a plugin has shown.
 *
 * @param plugin its name; the config file's folder where the config says none
 * @param configFile its config
 * @param findings errors first, each kind by file and line
 */
public record BuildReport(String plugin, Path configFile, List<Finding> findings) {
  /** The same, but what the SDK's own build refuses is an error. */
  public BuildReport strict() {
    List<Finding> strict =
        findings.stream()
            .map(Finding::strict)
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    return new BuildReport(plugin, configFile, strict);
  }

  /** Those that keep it from being used. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** The others. */
  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}

package io.drydock.plugin;

import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How the YAML of plugins is read: as ever, but in steps large enough for whatever is in it. */
public final class PluginYaml {
  /**
   * How many characters the reader takes at once. It copies an unfinished word with each step, so
   * that, by its own 1024, one of two megabytes takes some seconds.
   */
  private static final int STEP = 1 << 14;

  private PluginYaml() {}

  /** A mapper with nothing else changed. */
  public static YAMLMapper.Builder mapper() {
    LoadSettings settings = LoadSettings.builder().setBufferSize(STEP).build();
    return YAMLMapper.builder(YAMLFactory.builder().loadSettings(settings).build());
  }
}

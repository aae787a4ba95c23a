package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.model.Plugin;
import java.util.List;

/** Plugins. */
public final class PluginView implements View<Plugin> {
  @Override
  public List<String> headers() {
    return List.of("NAME", "VERSION", "TYPE", "LANGUAGE", "FOLDER");
  }

  @Override
  public List<String> row(Plugin plugin) {
    return List.of(
        plugin.name(), plugin.version(), plugin.type().name(), plugin.language(), folder(plugin));
  }

  @Override
  public Fields fields(Plugin plugin) {
    return Fields.none()
        .with("id", plugin.id())
        .with("name", plugin.name())
        .with("version", plugin.version())
        .with("buildNumber", plugin.buildNumber())
        .with("type", plugin.type())
        .with("language", plugin.language())
        .with("folder", folder(plugin))
        .with("configFile", plugin.configFile())
        .with("sourceFolder", plugin.sourceFolder())
        .with("entryPoint", plugin.entryPoint())
        .with("warnings", plugin.warnings())
        .with("addedAt", plugin.addedAt());
  }

  private static String folder(Plugin plugin) {
    return String.valueOf(plugin.configFile().getParent());
  }
}

package io.drydock.internal;

import io.drydock.Plugins;
import io.drydock.dlpx.PluginOutline;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.ConformanceReport;
import io.drydock.model.ConformanceSettings;
import io.drydock.model.Definition;
import io.drydock.model.JobLogLine;
import io.drydock.model.Plugin;
import io.drydock.model.PluginUpgrade;
import io.drydock.plugin.Properties;
import io.drydock.workflow.AddPlugin;
import io.drydock.workflow.CurrentPlugin;
import io.drydock.workflow.DeletePlugin;
import io.drydock.workflow.OperationLimit;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.UpgradePlugin;
import io.drydock.workflow.conform.ConformPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

record LocalPlugins(Rooms rooms) implements Plugins {
  @Override
  public Plugin add(Path place) {
    return new AddPlugin(rooms).run(place);
  }

  @Override
  public PluginUpgrade upgrade(Path folder, boolean dryRun) {
    return new UpgradePlugin(rooms).run(folder, dryRun);
  }

  @Override
  public void delete(String name) {
    new DeletePlugin(rooms).run(name);
  }

  @Override
  public List<Plugin> list() {
    return rooms.catalog().plugins().all();
  }

  @Override
  public Duration operationLimit(String name) {
    return rooms
        .catalog()
        .operationLimits()
        .ofPlugin(get(name).id())
        .orElse(OperationLimit.DEFAULT);
  }

  @Override
  public void limitOperations(String name, Duration limit) {
    rooms.catalog().operationLimits().limitPlugin(get(name).id(), limit);
  }

  @Override
  public Plugin get(String name) {
    return new CurrentPlugin(rooms).known(name);
  }

  @Override
  public List<String> operations(String name) {
    Plugin plugin = new CurrentPlugin(rooms).get(name).plugin();
    PluginOutline outline = new AddPlugin(rooms).outline(plugin);
    return new TreeMap<>(outline.operations())
        .entrySet().stream()
            .map(e -> "%s %s:%d".formatted(e.getKey(), e.getValue().file(), e.getValue().line()))
            .toList();
  }

  @Override
  public Map<String, Object> parameters(
      String name, Definition definition, Map<String, String> texts) {
    var schema = new CurrentPlugin(rooms).get(name).schema();
    String doing = "reading the properties for plugin " + name;
    return Properties.fromText(doing, schema, definition, texts);
  }

  @Override
  public List<JobLogLine> log(String name, JobLogLine.Level level) {
    Plugin plugin = new CurrentPlugin(rooms).known(name);
    try {
      return rooms.logs().read(plugin, level);
    } catch (IOException unreadable) {
      throw new DrydockException(
          ErrorCode.HOME_UNUSABLE,
          "reading the log of plugin " + name,
          "its file cannot be read: " + unreadable.getMessage(),
          "See that the files below logs/ in the home are yours.",
          unreadable);
    }
  }

  @Override
  public ConformanceReport conform(String name, String environment, ConformanceSettings settings) {
    return new ConformPlugin(rooms)
        .run(name, new LocalEnvironments(rooms).get(environment), settings);
  }
}

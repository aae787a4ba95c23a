package io.drydock;

import io.drydock.model.ConformanceReport;
import io.drydock.model.ConformanceSettings;
import io.drydock.model.Definition;
import io.drydock.model.JobLogLine;
import io.drydock.model.Plugin;
import io.drydock.model.PluginUpgrade;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The plugins of a home. */
public interface Plugins {
  /**
   * Adds a plugin, or reads it again when one with its id is there already.
   *
   * @param place the folder with {@code plugin_config.yml}, or that file itself: it is used in
   *     place, never copied or written; or an artifact, which is unpacked below the home and may be
   *     deleted afterwards
   * @throws io.drydock.error.DrydockException PLUGIN_CONFIG_INVALID, PLUGIN_SCHEMA_INVALID,
   *     PLUGIN_CODE_INVALID, PLUGIN_SCHEMA_CHANGED, PLUGIN_ARTIFACT_INVALID, PLUGIN_NOT_SUPPORTED,
   *     ALREADY_EXISTS (another plugin of that name)
   */
  Plugin add(Path place);

  /**
   * Upgrades a plugin that is installed: brings all its objects through the new migrations, then
   * uses the new version. All objects or none: when anything is refused, nothing is changed.
   * dSources stay up; other operations of the plugin wait.
   *
   * @param folder the new version's folder, or its {@code plugin_config.yml}; it may be the folder
   *     of the installed version, edited
   * @param dryRun whether to do everything but keep the result
   * @throws io.drydock.error.DrydockException PLUGIN_UPGRADE_REFUSED with the reason for each
   *     object; NOT_FOUND when no plugin with that id is installed; and as {@link #add}
   */
  PluginUpgrade upgrade(Path folder, boolean dryRun);

  /** Upgrades a plugin, and keeps the result. */
  default PluginUpgrade upgrade(Path folder) {
    return upgrade(folder, false);
  }

  /**
   * Forgets a plugin with what it discovered; its files stay.
   *
   * @throws io.drydock.error.DrydockException STILL_IN_USE, naming the objects that people made
   *     with it
   */
  void delete(String name);

  /** All, by name. */
  List<Plugin> list();

  /** How long an operation of the plugin may take, as {@link #limitOperations} last said. */
  Duration operationLimit(String name);

  /**
   * Says how long an operation of the plugin may take; where its environment has a limit, too, the
   * smaller one counts.
   */
  void limitOperations(String name, Duration limit);

  /** The one of this name or id, or NOT_FOUND. */
  Plugin get(String name);

  /** The names of the operations that the plugin defines, with file and line; loads the plugin. */
  List<String> operations(String name);

  /**
   * Makes properties from what a person typed, by the types of the plugin's schema.
   *
   * @param name the plugin's name
   * @param definition which definition the properties are for
   * @param texts property names with their text: a string property takes the text as it is, any
   *     other is read as JSON
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS for a property that the schema
   *     does not know, or a text that is no JSON where JSON is needed
   */
  Map<String, Object> parameters(String name, Definition definition, Map<String, String> texts);

  /**
   * What a plugin logged, oldest first, as far as its log files go back. Secrets are blotted out.
   *
   * @param level the least important records wanted: DEBUG, INFO, or WARNING and above for any
   *     other
   */
  List<JobLogLine> log(String name, JobLogLine.Level level);

  /**
   * Calls every operation that a plugin defines, each for itself, with inputs made from its schema,
   * and says what happened. No dataset is made.
   *
   * @param name the plugin's name
   * @param environment where it is tried; its scripts really run there, unless a recording has
   *     their answers
   */
  ConformanceReport conform(String name, String environment, ConformanceSettings settings);
}

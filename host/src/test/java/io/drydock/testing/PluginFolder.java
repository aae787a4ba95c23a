package io.drydock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes small plugins for tests. */
public final class PluginFolder {
  /** Copies the source path into the mount with cp; every operation that is required is there. */
  public static final String COPYING_CODE =
      """
      import logging

      from dlpx.virtualization import libs
      from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
      from dlpx.virtualization.platform.exceptions import UserError
      from generated.definitions import RepositoryDefinition, SnapshotDefinition

      logging.getLogger().addHandler(libs.PlatformHandler())
      logging.getLogger().setLevel(logging.INFO)
      plugin = Plugin()


      @plugin.discovery.repository()
      def repository_discovery(source_connection):
          return [RepositoryDefinition(name='Copies')]


      @plugin.discovery.source_config()
      def source_config_discovery(source_connection, repository):
          return []


      @plugin.linked.mount_specification()
      def mount_specification(staged_source, repository):
          environment = staged_source.staged_connection.environment
          return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


      @plugin.linked.pre_snapshot()
      def copy(staged_source, repository, source_config, optional_snapshot_parameters):
          resync = optional_snapshot_parameters.resync
          logging.getLogger(__name__).info('resync is %s', resync)
          variables = {'FROM': source_config.path, 'TO': staged_source.mount.mount_path}
          result = libs.run_bash(
              staged_source.staged_connection, 'cp -R "$FROM/." "$TO/"', variables)
          if result.exit_code != 0:
              raise UserError('Could not copy.', 'Check the path.', result.stderr)


      @plugin.linked.post_snapshot()
      def post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
          return SnapshotDefinition(resynced=optional_snapshot_parameters.resync)
      """;

  /** The schema of {@link #COPYING_CODE}. */
  public static final String COPYING_SCHEMA =
      """
      {
        "repositoryDefinition": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": {"name": {"type": "string"}},
          "nameField": "name", "identityFields": ["name"]
        },
        "sourceConfigDefinition": {
          "type": "object", "additionalProperties": false, "required": ["name", "path"],
          "properties": {
            "name": {"type": "string"},
            "path": {"type": "string", "format": "unixpath", "prettyName": "Path"}
          },
          "nameField": "name", "identityFields": ["path"]
        },
        "linkedSourceDefinition": {
          "type": "object", "additionalProperties": false, "required": ["mountLocation"],
          "properties": {
            "mountLocation": {"type": "string", "prettyName": "Mount Location"},
            "password": {"type": "string", "format": "password"},
            "retries": {"type": "integer", "prettyName": "Retries"}
          }
        },
        "virtualSourceDefinition": {
          "type": "object", "additionalProperties": false, "properties": {}
        },
        "snapshotDefinition": {
          "type": "object", "additionalProperties": false,
          "properties": {"resynced": {"type": "boolean"}}
        }
      }
      """;

  private final Path folder;

  @SuppressWarnings("InlineFormatString") // a text block inside of a call is hard to read
  private static final String CONFIG =
      """
      id: %s
      name: %s
      externalVersion: 1.0.0
      buildNumber: 1.0
      hostTypes: [UNIX]
      pluginType: STAGED
      language: PYTHON311
      entryPoint: plugin_runner:plugin
      srcDir: src
      schemaFile: schema.json
      """;

  private PluginFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder without anything in it yet. */
  public static PluginFolder empty(Path folder) {
    return new PluginFolder(folder);
  }

  /** A complete plugin that copies. */
  public static PluginFolder copying(Path folder) {
    return new PluginFolder(folder).config("copier").schema(COPYING_SCHEMA).code(COPYING_CODE);
  }

  /** Writes a config with this name. */
  public PluginFolder config(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return write("plugin_config.yml", CONFIG.formatted(id, name));
  }

  /** Writes the schema. */
  public PluginFolder schema(String text) {
    return write("schema.json", text);
  }

  /** Writes the code. */
  public PluginFolder code(String text) {
    return write("src/plugin_runner.py", text);
  }

  /** Writes any file. */
  public PluginFolder write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }
}

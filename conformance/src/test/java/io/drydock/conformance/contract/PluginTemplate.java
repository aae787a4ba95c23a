package io.drydock.conformance.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plugin for a test: complete from the start, so that a test writes only what it is about. The
 * dataset is a folder; a staged plugin copies it with cp. Properties: the source config has name
 * and path, linked and virtual source have mountLocation.
 */
final class PluginTemplate {
  private static final String HEADER =
      """
      import logging
      from dlpx.virtualization import libs
      from dlpx.virtualization.common import *
      from dlpx.virtualization.platform import *
      from dlpx.virtualization.platform.exceptions import *
      from generated.definitions import *

      logging.getLogger().addHandler(libs.PlatformHandler())
      logging.getLogger().setLevel(logging.DEBUG)
      plugin = Plugin()

      """;

  private final Path folder;
  private final Map<String, Object> config = new LinkedHashMap<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, String> operations = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private String header = HEADER;

  private PluginTemplate(Path folder, String name) {
    this.folder = folder;
    config.put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    config.put("name", name);
    config.put("buildNumber", "1.0.0");
    config.put("pluginType", "STAGED");
    config.put("language", "PYTHON311");
    config.put("entryPoint", "plugin_runner:plugin");
    config.put("srcDir", "src");
    config.put("schemaFile", "schema.json");
    config.put("hostTypes", new String[] {"UNIX"});
  }

  /** A staged plugin with all operations that are required. */
  static PluginTemplate staged(Path folder, String name) {
    return new PluginTemplate(folder, name).definitions().discovery().staging().virtual();
  }

  /** A direct one; its pre_snapshot does nothing. */
  static PluginTemplate direct(Path folder, String name) {
    PluginTemplate plugin =
        new PluginTemplate(folder, name)
            .definitions()
            .definition("linkedSourceDefinition", "{\"type\": \"object\", \"properties\": {}}");
    return plugin
        .config("pluginType", "DIRECT")
        .discovery()
        .operation(
            "linked.post_snapshot",
            "def f(direct_source, repository, source_config, optional_snapshot_parameters):\n"
                + "    return SnapshotDefinition()")
        .virtual();
  }

  private PluginTemplate definitions() {
    String named =
        """
        {"type": "object", "required": ["name"], "properties": {
          "name": {"type": "string"}, "path": {"type": "string"}},
         "nameField": "name", "identityFields": ["name"]}""";
    String mounted =
        """
        {"type": "object", "required": ["mountLocation"], "properties": {
          "mountLocation": {"type": "string", "prettyName": "Mount location"}}}""";
    return definition("repositoryDefinition", named)
        .definition("sourceConfigDefinition", named)
        .definition("linkedSourceDefinition", mounted)
        .definition("virtualSourceDefinition", mounted)
        .definition(
            "snapshotDefinition",
            "{\"type\": \"object\", \"properties\": {\"note\": {\"type\": \"string\"}}}");
  }

  private PluginTemplate discovery() {
    return operation(
            "discovery.repository",
            "def f(source_connection):\n    return [RepositoryDefinition(name='one')]")
        .operation(
            "discovery.source_config", "def f(source_connection, repository):\n    return []");
  }

  private PluginTemplate staging() {
    return operation(
            "linked.mount_specification",
            """
            def f(staged_source, repository):
                environment = staged_source.staged_connection.environment
                return MountSpecification(
                    [Mount(environment, staged_source.parameters.mount_location)])
            """)
        .operation(
            "linked.pre_snapshot",
            """
            def f(staged_source, repository, source_config, optional_snapshot_parameters):
                libs.run_bash(staged_source.staged_connection, 'cp -R "$FROM/." "$TO/"',
                    {'FROM': source_config.path, 'TO': staged_source.mount.mount_path}, check=True)
            """)
        .operation(
            "linked.post_snapshot",
            """
            def f(staged_source, repository, source_config, optional_snapshot_parameters):
                return SnapshotDefinition(note='by post_snapshot')
            """);
  }

  private PluginTemplate virtual() {
    return operation(
            "virtual.mount_specification",
            """
            def f(virtual_source, repository):
                environment = virtual_source.connection.environment
                return MountSpecification(
                    [Mount(environment, virtual_source.parameters.mount_location)])
            """)
        .operation(
            "virtual.configure",
            """
            def f(virtual_source, repository, snapshot):
                return SourceConfigDefinition(name=virtual_source.guid)
            """)
        .operation(
            "virtual.reconfigure",
            """
            def f(virtual_source, repository, source_config, snapshot):
                return source_config
            """)
        .operation(
            "virtual.post_snapshot",
            """
            def f(virtual_source, repository, source_config):
                return SnapshotDefinition(note='of a VDB')
            """);
  }

  /** Sets a key of the config; null removes it. */
  PluginTemplate config(String key, Object value) {
    config.put(key, value);
    return this;
  }

  /** Removes a key of the config. */
  PluginTemplate withoutConfig(String key) {
    config.remove(key);
    return this;
  }

  /** Sets a definition of the schema. */
  PluginTemplate definition(String name, String json) {
    definitions.put(name, json);
    return this;
  }

  /** Removes a definition. */
  PluginTemplate withoutDefinition(String name) {
    definitions.remove(name);
    return this;
  }

  /** Defines an operation by a function {@code f}, in place of the one that there was. */
  PluginTemplate operation(String name, String function) {
    operations.put(name, "@plugin.%s()\n%s\n".formatted(name, function.stripTrailing()));
    return this;
  }

  /** Leaves an operation out. */
  PluginTemplate without(String operation) {
    operations.remove(operation);
    return this;
  }

  /** Code at the end of the module; also migrations. */
  PluginTemplate code(String code) {
    operations.put("code " + operations.size(), code);
    return this;
  }

  /** Code in place of the usual imports, which make the name {@code plugin}. */
  PluginTemplate header(String code) {
    header = code;
    return this;
  }

  /** Another file, below the plugin's folder. */
  PluginTemplate file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Writes it. */
  Path write() {
    write("plugin_config.yml", JsonMapper.shared().writeValueAsString(config));
    write("schema.json", schema());
    write("src/plugin_runner.py", header + String.join("\n\n", operations.values()));
    files.forEach(this::write);
    return folder;
  }

  /** The text of its schema.json. */
  String schema() {
    return definitions.entrySet().stream()
        .map(one -> "\"%s\": %s".formatted(one.getKey(), one.getValue()))
        .collect(java.util.stream.Collectors.joining(",\n", "{", "}"));
  }

  private void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

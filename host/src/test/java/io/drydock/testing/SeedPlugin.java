package io.drydock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The plugin of the documentation page that Drydock started from. The page prints parts of it,
 * which are the resources in {@code seed/}, not a character changed; around them is what the page
 * takes for granted from the pages before it.
 */
public final class SeedPlugin {
  /** The printed parts. */
  public static final List<String> PRINTED =
      List.of(
          "imports.py",
          "mount_specification.py",
          "copy_data_from_source.py",
          "linked_post_snapshot.py",
          "linked_source_definition.json");

  private static final String FROM_THE_PAGES_BEFORE =
      """

      from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
      from generated.definitions import (
          RepositoryDefinition, SnapshotDefinition, SourceConfigDefinition)

      plugin = Plugin()


      @plugin.discovery.repository()
      def repository_discovery(source_connection):
          return [RepositoryDefinition('Repository for our First Plugin')]


      @plugin.discovery.source_config()
      def source_config_discovery(source_connection, repository):
          return []


      """;

  @SuppressWarnings("InlineFormatString") // a text block inside of a call is hard to read
  private static final String SCHEMA =
      """
      {
      "repositoryDefinition": {
          "type": "object",
          "properties": {"name": {"type": "string"}},
          "nameField": "name",
          "identityFields": ["name"]
      },
      "sourceConfigDefinition": {
          "type": "object",
          "required": ["name", "path"],
          "additionalProperties": false,
          "properties": {
              "name": {"type": "string", "prettyName": "Dataset Name"},
              "path": {"type": "string", "format": "unixpath", "prettyName": "Data Location"}
          },
          "nameField": "name",
          "identityFields": ["path"]
      },
      %s
      "virtualSourceDefinition": {"type": "object", "properties": {}},
      "snapshotDefinition": {"type": "object", "properties": {}}
      }
      """;

  private SeedPlugin() {}

  /** Puts it together. */
  public static Path write(Path folder) {
    String code =
        printed("imports.py")
            + FROM_THE_PAGES_BEFORE
            + printed("mount_specification.py")
            + printed("copy_data_from_source.py")
            + printed("linked_post_snapshot.py");
    return PluginFolder.empty(folder)
        .config("first-plugin")
        .schema(SCHEMA.formatted(printed("linked_source_definition.json")))
        .code(code)
        .folder();
  }

  /** A part as the page prints it. */
  public static String printed(String part) {
    String resource = "/seed/" + part;
    try (InputStream in =
        Objects.requireNonNull(SeedPlugin.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

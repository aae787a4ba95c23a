package io.drydock.testing;

import java.nio.file.Path;

/**
 * The plugin that copies, with VDBs: each virtual operation adds its name to the file {@code calls}
 * in the mounted data, and fails while a file {@code refuse-NAME} is beside the mount.
 */
public final class VdbPlugin {
  private static final String VIRTUAL_SCHEMA =
      """
        "virtualSourceDefinition": {
          "type": "object", "additionalProperties": false, "required": ["mountLocation"],
          "properties": {
            "mountLocation": {"type": "string"},
            "password": {"type": "string", "format": "password"}
          }
        },
      """;

  private static final String NO_VIRTUAL_SCHEMA =
      """
        "virtualSourceDefinition": {
          "type": "object", "additionalProperties": false, "properties": {}
        },
      """;

  /** What it adds to the code of the plugin that copies. */
  public static final String CODE =
      """


      from dlpx.virtualization.platform import Status
      from generated.definitions import SourceConfigDefinition


      def _note(virtual_source, name):
          at = virtual_source.mounts[0].mount_path
          script = '''
          if [ -e "$AT/../refuse-$NAME" ]; then echo "told to refuse" >&2; exit 1; fi
          echo "$NAME" >> "$AT/calls"
          '''
          result = libs.run_bash(virtual_source.connection, script, {'AT': at, 'NAME': name})
          if result.exit_code != 0:
              raise UserError('Cannot %s.' % name, 'Remove the file.', result.stderr)


      def _config(virtual_source):
          at = virtual_source.mounts[0].mount_path
          return SourceConfigDefinition(name='copy at ' + at, path=at)


      @plugin.virtual.mount_specification()
      def virtual_mount_specification(virtual_source, repository):
          environment = virtual_source.connection.environment
          return MountSpecification([Mount(environment, virtual_source.parameters.mount_location)])


      @plugin.virtual.initialize()
      def initialize(virtual_source, repository):
          _note(virtual_source, 'initialize')
          return _config(virtual_source)


      @plugin.virtual.configure()
      def configure(virtual_source, repository, snapshot):
          _note(virtual_source, 'configure resynced=%s' % snapshot.resynced)
          return _config(virtual_source)


      @plugin.virtual.reconfigure()
      def reconfigure(virtual_source, repository, source_config, snapshot):
          _note(virtual_source, 'reconfigure')
          return source_config


      @plugin.virtual.unconfigure()
      def unconfigure(virtual_source, repository, source_config):
          _note(virtual_source, 'unconfigure')


      @plugin.virtual.cleanup()
      def cleanup(virtual_source, repository, source_config):
          logging.getLogger().info('cleaning up %s', source_config.path)


      @plugin.virtual.start()
      def start(virtual_source, repository, source_config):
          _note(virtual_source, 'start')


      @plugin.virtual.stop()
      def stop(virtual_source, repository, source_config):
          _note(virtual_source, 'stop')


      @plugin.virtual.pre_snapshot()
      def virtual_pre_snapshot(virtual_source, repository, source_config):
          _note(virtual_source, 'pre_snapshot')


      @plugin.virtual.post_snapshot()
      def virtual_post_snapshot(virtual_source, repository, source_config):
          _note(virtual_source, 'post_snapshot')
          return SnapshotDefinition(resynced=False)


      @plugin.virtual.status()
      def virtual_status(virtual_source, repository, source_config):
          return Status.ACTIVE if virtual_source.mounts else Status.INACTIVE
      """;

  private VdbPlugin() {}

  /** Writes it. */
  public static PluginFolder in(Path folder) {
    String schema = PluginFolder.COPYING_SCHEMA.replace(NO_VIRTUAL_SCHEMA, VIRTUAL_SCHEMA);
    return PluginFolder.copying(folder).schema(schema).code(PluginFolder.COPYING_CODE + CODE);
  }
}

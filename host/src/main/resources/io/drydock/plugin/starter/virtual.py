@plugin.virtual.mount_specification()
def virtual_mount_specification(virtual_source, repository):
    environment = virtual_source.connection.environment
    return MountSpecification([Mount(environment, virtual_source.parameters.mount_location)])


@plugin.virtual.configure()
def virtual_configure(virtual_source, repository, snapshot):
    path = virtual_source.parameters.mount_location
    return SourceConfigDefinition(name=path, path=path)


@plugin.virtual.reconfigure()
def virtual_reconfigure(virtual_source, repository, source_config, snapshot):
    return source_config


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    return SnapshotDefinition(copied_from=source_config.path)

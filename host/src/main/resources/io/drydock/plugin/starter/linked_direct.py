@plugin.linked.pre_snapshot()
def linked_pre_snapshot(direct_source, repository, source_config, optional_snapshot_parameters):
    # run_sync copies only what has changed, and deletes what the source no longer has.
    logger.info("Copying %s", source_config.path)
    try:
        libs.run_sync(
            remote_connection=direct_source.connection,
            source_directory=source_config.path,
        )
    except libs.exceptions.LibraryError as error:
        raise UserError(
            "Could not copy {}.".format(source_config.path),
            "Check that the folder exists on the source host, and that its user can read it.",
            error.message,
        )


@plugin.linked.post_snapshot()
def linked_post_snapshot(direct_source, repository, source_config, optional_snapshot_parameters):
    return SnapshotDefinition(copied_from=source_config.path)

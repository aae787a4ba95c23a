# Writes no more than what is different, into the files as they are: snapshots share all the rest.
COPY = """
set -eu
options=(-a --delete --inplace --no-whole-file)
if [[ $RESYNC == yes ]]; then options+=(--checksum); fi
if command -v rsync >/dev/null; then
  rsync "${options[@]}" -- "$FROM"/ "$TO"/
else
  find "$TO"/ -mindepth 1 -delete
  cp -a -- "$FROM"/. "$TO"/
fi
"""


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    # A sync by policy has no snapshot parameters at all.
    resync = bool(optional_snapshot_parameters and optional_snapshot_parameters.resync)
    # Values go to the script as variables, never into its text: a folder may be called "$(reboot)".
    variables = {
        "FROM": source_config.path,
        "TO": staged_source.mount.mount_path,
        "RESYNC": "yes" if resync else "no",
    }
    logger.info("Copying %s (resync: %s)", source_config.path, resync)
    result = libs.run_bash(staged_source.staged_connection, COPY, variables)
    if result.exit_code != 0:
        raise UserError(
            "Could not copy {}.".format(source_config.path),
            "Check that the folder exists on the staging host, and that its user can read it.",
            result.stderr,
        )


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    return SnapshotDefinition(copied_from=source_config.path)

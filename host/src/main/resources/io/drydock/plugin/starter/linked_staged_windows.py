COPY = """
$ErrorActionPreference = 'Stop'
if ($env:RESYNC -eq 'yes') { Get-ChildItem -Force $env:TO | Remove-Item -Recurse -Force }
Copy-Item -Recurse -Force -Path (Join-Path $env:FROM '*') -Destination $env:TO
"""


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    # A sync by policy has no snapshot parameters at all.
    resync = bool(optional_snapshot_parameters and optional_snapshot_parameters.resync)
    variables = {
        "FROM": source_config.path,
        "TO": staged_source.mount.mount_path,
        "RESYNC": "yes" if resync else "no",
    }
    logger.info("Copying %s (resync: %s)", source_config.path, resync)
    result = libs.run_powershell(staged_source.staged_connection, COPY, variables)
    if result.exit_code != 0:
        raise UserError(
            "Could not copy {}.".format(source_config.path),
            "Check that the folder exists on the staging host, and that its user can read it.",
            result.stderr,
        )


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    return SnapshotDefinition(copied_from=source_config.path)

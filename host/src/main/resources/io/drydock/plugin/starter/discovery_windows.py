@plugin.discovery.repository()
def repository_discovery(source_connection):
    # A repository is an installation of what manages the data; for folders, the host itself.
    command = "[Environment]::OSVersion.VersionString"
    system = libs.run_powershell(source_connection, command, check=True).stdout.strip()
    return [RepositoryDefinition(name="Folders", system=system)]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    # Any folder will do, so none is proposed: people add theirs by hand.
    return []

@plugin.discovery.repository()
def repository_discovery(source_connection):
    # A repository is an installation of what manages the data; for folders, the host itself.
    system = libs.run_bash(source_connection, "uname -sr", check=True).stdout.strip()
    return [RepositoryDefinition(name="Folders", system=system)]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    # Any folder will do, so none is proposed: people add theirs by hand.
    return []

"""Classes as somebody would write them by hand for schema.json of the benchmark's plugin."""


class RepositoryDefinition:
    """A repository."""

    def __init__(self, name):
        self.name = name


class SourceConfigDefinition:
    """A source config."""

    def __init__(self, name, path):
        self.name = name
        self.path = path


class SnapshotDefinition:
    """A snapshot's data: none."""


class ConfigSetting:
    """A line of a database's configuration."""

    def __init__(self, name, value):
        self.name = name
        self.value = value


class LinkedSourceDefinition:
    """The parameters of a dSource."""

    def __init__(self, plain):
        self.mount_location = plain["mountLocation"]
        self.database_name = plain["databaseName"]
        self.instance_user = plain["instanceUser"]
        self.port = plain["port"]
        self.install_path = plain["installPath"]
        self.data_directory = plain["dataDirectory"]
        self.archive_directory = plain["archiveDirectory"]
        self.use_ssl = plain["useSsl"]
        self.retries = plain["retries"]
        self.timeout_seconds = plain["timeoutSeconds"]
        self.description = plain["description"]
        self.config_settings = [
            ConfigSetting(one["name"], one["value"]) for one in plain["configSettings"]
        ]

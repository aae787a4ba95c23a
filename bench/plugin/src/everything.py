"""Reads each property of an operation's arguments, once."""

# In arguments.json.
_VALUES = 59


def look_at(source, repository, source_config):
    """Raise ValueError when there is not as much in the arguments as there should be."""
    values = [
        source.guid,
        *_connection(source.source_connection),
        *_connection(source.staged_connection),
        *_parameters(source.parameters),
        *_environment(source.mount.remote_environment),
        source.mount.mount_path,
        source.mount.shared_path,
        repository.name,
        source_config.name,
        source_config.path,
    ]
    if len(values) != _VALUES or values.count(None) != 1:
        raise ValueError(f"{len(values)} values, {values.count(None)} of them None")


def _connection(connection):
    user = connection.user
    return [*_environment(connection.environment), user.name, user.reference]


def _environment(environment):
    host = environment.host
    return [
        environment.name,
        environment.reference,
        host.name,
        host.reference,
        host.binary_path,
        host.scratch_path,
    ]


def _parameters(parameters):
    return [
        parameters.mount_location,
        parameters.database_name,
        parameters.instance_user,
        parameters.port,
        parameters.install_path,
        parameters.data_directory,
        parameters.archive_directory,
        parameters.use_ssl,
        parameters.retries,
        parameters.timeout_seconds,
        parameters.description,
        *(one.name for one in parameters.config_settings),
        *(one.value for one in parameters.config_settings),
    ]

"""The settings with which scripts find a server: PostgreSQL's own programs read the variables that begin with PG."""

# Where VDBs have their sockets. The name of a socket may have some hundred characters, which a mount location
# could easily exceed.
SOCKETS = "/tmp"


def _data_folder(mount_path):
    # Not the mount itself: its owner, its mode, and what lies in it by itself are not PostgreSQL's business.
    return mount_path + "/data"


def source(staged_source, repository, source_config):
    """How the staging host logs in to a linked server, and where the base backup goes."""
    parameters = staged_source.parameters
    settings = {
        "BINARIES": repository.binaries,
        "PGHOST": source_config.host,
        "PGPORT": str(source_config.port),
        "PGUSER": parameters.user,
        "PGDATABASE": parameters.database or "postgres",
        "PGCONNECT_TIMEOUT": "30",
    }
    # Its size may be asked while nothing is mounted.
    if staged_source.mount:
        settings["PGDATA"] = _data_folder(staged_source.mount.mount_path)
    return settings


def source_secrets(staged_source):
    """What nobody may read: the password, where there is one; no variable may be None."""
    password = staged_source.parameters.password
    return {"PGPASSWORD": password} if password else {}


def virtual(virtual_source, repository):
    """A VDB's own server, which lets in the owner of its files without a password."""
    parameters = virtual_source.parameters
    return {
        "BINARIES": repository.binaries,
        "VERSION": repository.version,
        # The parameter rather than the mount: status is asked of VDBs that are not mounted, too.
        "PGDATA": _data_folder(parameters.mount_location),
        "LISTEN_ADDRESSES": parameters.listen_addresses or "localhost",
        "PGHOST": SOCKETS,
        "PGPORT": str(parameters.port),
        "PGUSER": parameters.user or "postgres",
        "PGDATABASE": "postgres",
        # Anybody may make sockets in /tmp: talk to servers of our own user only.
        "PGREQUIREPEER": virtual_source.connection.user.name,
    }

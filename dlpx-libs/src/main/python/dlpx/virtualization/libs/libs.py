"""The library functions: what a plugin asks the host to do (contract §3, §4).

All raise IncorrectArgumentTypeError for arguments of the wrong type, LibraryError for a failure
that the plugin could act on, and PluginRuntimeError when a migration calls what it must not (§5).
The module `_drydock_libs` is Java behind a shim; it is imported when it is used, so that plugins
can be imported where there is no Drydock, in their own unit tests.
"""

from dlpx.virtualization.libs import arguments
from dlpx.virtualization.libs.exceptions import LibraryError, PluginScriptError
from dlpx.virtualization.libs.migration_guard import refuse_during_migration
from dlpx.virtualization.libs.responses import RunBashResponse

__all__ = [
    "PlatformHandler",
    "retrieve_credentials",
    "run_bash",
    "run_expect",
    "run_powershell",
    "run_sync",
    "upgrade_password",
]


def run_bash(
    remote_connection, command, variables=None, use_login_shell=False, check=False
):
    """Run a bash script on the connection's host and return a RunBashResponse.

    In: the RemoteConnection; the script, str or bytes; variables for it, a dict of the same;
    whether the user's profile is loaded. With `check` an exit code other than 0 is
    PluginScriptError.
    """
    refuse_during_migration("run_bash")
    connection, command, variables = _script("run_bash", remote_connection, command, variables)
    arguments.typed("run_bash", "use_login_shell", use_login_shell, bool)
    arguments.typed("run_bash", "check", check, bool)
    response = _bash(connection, command, variables, use_login_shell)
    if check and response.exit_code != 0:
        raise PluginScriptError(
            f"run_bash: the script ended with exit code {response.exit_code}.",
            response.exit_code,
            response.stdout,
            response.stderr,
        )
    return response


def run_expect(remote_connection, command, variables=None, check=False):
    """Run an expect script. Not there yet: LibraryError once the arguments are right."""
    refuse_during_migration("run_expect")
    _script("run_expect", remote_connection, command, variables)
    arguments.typed("run_expect", "check", check, bool)
    raise _not_yet("run_expect")


def run_powershell(remote_connection, command, variables=None, check=False):
    """Run a PowerShell script. Not there yet: LibraryError once the arguments are right."""
    refuse_during_migration("run_powershell")
    _script("run_powershell", remote_connection, command, variables)
    arguments.typed("run_powershell", "check", check, bool)
    raise _not_yet("run_powershell")


def run_sync(
    remote_connection,
    source_directory,
    rsync_user=None,
    exclude_paths=None,
    sym_links_to_follow=None,
):
    """Copy a directory into the dSource of a DIRECT plugin.

    In: two texts, the second one optional, and two optional lists of texts. Not there yet:
    LibraryError once the arguments are right.
    """
    refuse_during_migration("run_sync")
    arguments.connection("run_sync", remote_connection)
    arguments.typed("run_sync", "source_directory", source_directory, str)
    arguments.optional("run_sync", "rsync_user", rsync_user, str)
    arguments.optional_texts("run_sync", "exclude_paths", exclude_paths)
    arguments.optional_texts("run_sync", "sym_links_to_follow", sym_links_to_follow)
    raise _not_yet("run_sync")


def retrieve_credentials(credentials_supplier):
    """Turn a supplier, a dict that the host handed over, into Credentials (contract §6).

    Not there yet: LibraryError once the argument is a dict.
    """
    refuse_during_migration("retrieve_credentials")
    arguments.typed("retrieve_credentials", "credentials_supplier", credentials_supplier, dict)
    raise _not_yet("retrieve_credentials")


def upgrade_password(password, username=None):
    """Turn a password of an old schema into a credentials supplier; for migrations (§5).

    Not there yet: LibraryError once the arguments are texts.
    """
    arguments.typed("upgrade_password", "password", password, str)
    arguments.optional("upgrade_password", "username", username, str)
    raise _not_yet("upgrade_password")


def _script(function, remote_connection, command, variables):
    return (
        arguments.connection(function, remote_connection),
        arguments.text(function, "command", command),
        arguments.variables(function, variables),
    )


def _bash(connection, command, variables, use_login_shell):
    # Names and values cross the border as one string each: graalpy-notes.md has the figures.
    from json import dumps

    import _drydock_libs

    end = _drydock_libs.run_bash(
        connection.environment.reference,
        connection.user.reference,
        command,
        dumps(list(variables)),
        dumps(list(variables.values())),
        use_login_shell,
    )
    return RunBashResponse(int(end.exit_code()), str(end.stdout()), str(end.stderr()))


def _not_yet(function):
    return LibraryError(
        "drydock.not-supported", f"libs.{function}: this Drydock cannot do it yet."
    )


def __getattr__(name):
    # Logging is slow to import, and a plugin that does not log need not pay for it.
    if name == "PlatformHandler":
        from dlpx.virtualization.libs.platform_handler import PlatformHandler

        return PlatformHandler
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

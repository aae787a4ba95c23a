"""The library functions: what a plugin asks the host to do (contract §3, §4).

All raise IncorrectArgumentTypeError for arguments of the wrong type, LibraryError for a failure
that the plugin could act on, and PluginRuntimeError when a migration calls what it must not (§5).
The module `_drydock_libs` is Java behind a shim; it is looked for when it is used, so that plugins
can be imported where there is no Drydock, in their own unit tests.
"""

import sys

from dlpx.virtualization.common import KeyPairCredentials, PasswordCredentials
from dlpx.virtualization.libs import arguments
from dlpx.virtualization.libs.exceptions import PluginScriptError
from dlpx.virtualization.libs.migration_guard import refuse_during_migration
from dlpx.virtualization.libs.responses import (
    RunBashResponse,
    RunExpectResponse,
    RunPowershellResponse,
)

try:
    from _drydock_json import text_of
except ImportError:  # no Drydock
    text_of = None

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
    script = _script("run_bash", remote_connection, command, variables)
    arguments.typed("run_bash", "use_login_shell", use_login_shell, bool)
    arguments.typed("run_bash", "check", check, bool)
    return _run("run_bash", RunBashResponse, check, *script, use_login_shell)


def run_expect(remote_connection, command, variables=None, check=False):
    """Run an expect script, which is Tcl, on the host and return a RunExpectResponse.

    As run_bash; the script finds a variable as `$env(NAME)`. A host without expect is LibraryError.
    """
    refuse_during_migration("run_expect")
    script = _script("run_expect", remote_connection, command, variables)
    arguments.typed("run_expect", "check", check, bool)
    return _run("run_expect", RunExpectResponse, check, *script)


def run_powershell(remote_connection, command, variables=None, check=False):
    """Run a PowerShell script on the host and return a RunPowershellResponse.

    As run_bash; the script finds a variable as `$env:NAME`. A host without PowerShell is
    LibraryError.
    """
    refuse_during_migration("run_powershell")
    script = _script("run_powershell", remote_connection, command, variables)
    arguments.typed("run_powershell", "check", check, bool)
    return _run("run_powershell", RunPowershellResponse, check, *script)


def run_sync(
    remote_connection,
    source_directory,
    rsync_user=None,
    exclude_paths=None,
    sym_links_to_follow=None,
):
    """Make the dSource's data a copy of a directory; for linked.pre_snapshot of DIRECT plugins.

    In: the connection to the host that has the directory; its absolute path; the user that reads
    it there, None for the connection's own; paths below it that are left out (rsync's wildcards
    work); symbolic links below it whose targets are copied in their place. What is gone at the
    source is deleted; other links stay links. LibraryError when the copy is not complete.
    """
    refuse_during_migration("run_sync")
    arguments.connection("run_sync", remote_connection)
    arguments.typed("run_sync", "source_directory", source_directory, str)
    arguments.optional("run_sync", "rsync_user", rsync_user, str)
    arguments.optional_texts("run_sync", "exclude_paths", exclude_paths)
    arguments.optional_texts("run_sync", "sym_links_to_follow", sym_links_to_follow)
    _host().run_sync(
        remote_connection.environment.reference,
        remote_connection.user.reference,
        source_directory,
        rsync_user,
        text_of(list(exclude_paths or []), ascii_only=True),
        text_of(list(sym_links_to_follow or []), ascii_only=True),
    )


def retrieve_credentials(credentials_supplier):
    """Turn a supplier into PasswordCredentials or KeyPairCredentials (contract §6).

    In: a dict that the host handed to this operation, unchanged; any other ends the operation.
    A vault that does not answer, or says no, is LibraryError.
    """
    refuse_during_migration("retrieve_credentials")
    arguments.typed("retrieve_credentials", "credentials_supplier", credentials_supplier, dict)
    supplier = text_of(credentials_supplier, ascii_only=True, default=repr, allow_nan=True)
    found = _host().retrieve_credentials(supplier)
    username = found.username()
    if found.private_key() is None:
        return PasswordCredentials(username, found.password())
    return KeyPairCredentials(username, found.private_key(), found.public_key())


def upgrade_password(password, username=None):
    """Return the credentials supplier, a dict, for a password that an old schema kept (§5).

    What a migration returns it in is from then on the host's to hand over, and so something that
    retrieve_credentials takes.
    """
    arguments.typed("upgrade_password", "password", password, str)
    arguments.optional("upgrade_password", "username", username, str)
    supplier = {"type": "NamedPasswordCredential", "password": password}
    if username is not None:
        supplier["username"] = username
    return supplier


def _script(function, remote_connection, command, variables):
    return (
        arguments.connection(function, remote_connection),
        arguments.text(function, "command", command),
        arguments.variables(function, variables),
    )


def _run(function, response_type, check, connection, command, variables, *more):
    # Names and values cross the border as one string each: graalpy-notes.md has the figures.
    end = getattr(_host(), function)(
        connection.environment.reference,
        connection.user.reference,
        command,
        text_of(list(variables), ascii_only=True),
        text_of(list(variables.values()), ascii_only=True),
        *more,
    )
    response = response_type(int(end.exit_code()), end.stdout(), end.stderr())
    if check and response.exit_code != 0:
        raise PluginScriptError(
            f"{function}: the script ended with exit code {response.exit_code}.",
            response.exit_code,
            response.stdout,
            response.stderr,
        )
    return response


def _host():
    known = sys.modules.get("_drydock_libs")
    if known is None:
        import _drydock_libs as known
    return known


def __getattr__(name):
    # Logging is slow to import, and a plugin that does not log need not pay for it.
    if name == "PlatformHandler":
        from dlpx.virtualization.libs.platform_handler import PlatformHandler

        return PlatformHandler
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

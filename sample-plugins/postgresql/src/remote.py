"""Runs the scripts beside this module, and turns what goes wrong into errors for people."""
import pkgutil
import shlex

from dlpx.virtualization import libs
from dlpx.virtualization.platform.exceptions import UserError


def _text(name):
    return pkgutil.get_data(__name__, "scripts/{}.sh".format(name)).decode("utf-8")


def run(connection, name, settings=None):
    """Runs a script of its own; out: what it printed. In: the variables that it reads."""
    return _run(connection, name, _settings(settings or {}) + _text(name), {}, "See what it said.")


def run_on_data(connection, name, settings, secrets=None, action="See what it said."):
    """The same for a script that works on a data folder, which common.sh goes before.

    In: secrets are variables, too, but nobody ever reads them; what to do about a failure.
    """
    script = _settings(settings) + _text("common") + _text(name)
    return _run(connection, name, script, secrets or {}, action)


def _settings(settings):
    # What libs.run_bash gets as variables is blotted out of every message, so that is for secrets alone: a user who
    # reads "connection to server at ****, port **** failed" is not helped. Quoted, no value is run as a command.
    return "".join("export {}={}\n".format(name, shlex.quote(value)) for name, value in settings.items())


def _run(connection, name, script, secrets, action):
    result = libs.run_bash(connection, script, secrets)
    if result.exit_code != 0:
        raise UserError("{}.sh failed.".format(name), action, result.stderr)
    return result.stdout

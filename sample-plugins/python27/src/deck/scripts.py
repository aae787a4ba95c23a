import pkgutil

from dlpx.virtualization import libs
from dlpx.virtualization.platform.exceptions import UserError


class ScriptFailed(Exception):
    pass


def run(connection, name, variables, *values):
    # In Python 2 the data of a resource is a str.
    script = pkgutil.get_data('plugin_runner', name)
    if values:
        script = script % values
    clean = {}
    for key, value in variables.iteritems():
        clean[key] = value.encode('utf-8')
    result = libs.run_bash(connection, script, clean)
    if result.exit_code <> 0:
        raise ScriptFailed, (name, result.stderr)
    return result.stdout


def run_for_user(connection, name, variables, action):
    try:
        return run(connection, name, variables)
    except ScriptFailed, (script, stderr):
        raise UserError("%s failed." % script, action, stderr)

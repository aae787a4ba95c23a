"""The host's side of the border, inside every interpreter. Imported once, before anything else.

Nothing here is for the code that the interpreter runs: it calls functions for Java, describes
exceptions to Java, and puts modules in place whose functions are Java's.
"""

import os
import sys

import _drydock_json
import _drydock_kept_code
import _drydock_libraries
import _drydock_own
from _drydock_json import parsed, text_of
from _drydock_kept_code import KeptCode, keep_code
from _drydock_libraries import LibraryFinder
from _drydock_limits import set_limits
from _drydock_own import MODULES, Watch

# Of larger texts of an exception the middle is left out: what it ends with says most.
_LONGEST_TEXT = 128 * 1024

# As many are shown of a recursion that went too deep: all of them look alike.
_MOST_FRAMES = 500


def prepare(source_folder, library_folders):
    """Sets the places of imports: the source folder first, if it is known yet, libraries last.
    That is for whoever looks into the places: a finder of their own knows libraries' modules."""
    sys.path[:0] = [source_folder] if source_folder else []
    sys.path.extend(library_folders)
    _library_folders.extend(str(folder) for folder in library_folders)
    _own_folders.extend(folder + "/" for folder in _library_folders)
    sys.argv = [""]


def bind_module(name, function_names, functions, take_failure):
    """Makes the module `name` with these Java functions, importable from now on."""
    module = type(sys)(name)
    for function_name, function in zip(function_names, functions):
        setattr(module, function_name, _translated(function, take_failure))
    sys.modules[name] = MODULES[name] = module


def import_prelude(modules, code_folder):
    """Imports the host's own modules, which do not change. Sources imported later are the user's,
    which change any second: byte code of them is kept in a way of its own."""
    global _kept_code, _end, _worn_out
    from _drydock_code import keep
    from _drydock_process import end, worn_out

    _end, _worn_out = end, worn_out
    set_limits(_end_by)
    _kept_code = KeptCode(code_folder, keep)
    sys.meta_path.insert(0, LibraryFinder(_library_folders, _kept_code))
    for module in modules:
        __import__(module)
    keep_code(_kept_code)
    for module in (_drydock_json, _drydock_kept_code, _drydock_libraries, _drydock_own):
        _drydock_own.give_all_builtins(module)
    _drydock_own.give_all_builtins(sys.modules[__name__])


def keep_in(own_folder):
    """From now on there is a plugin; in: the folder with the byte code of what it imports."""
    _kept_code.own_folder = own_folder


def own_code_folder():
    """Returns the folder with the byte code of what the plugin imports; there is a plugin."""
    return _kept_code.own_folder


def enter(source_folder, own_folder):
    """Makes a plugin's source folder the working directory and the first place of imports
    (contract §2), for an interpreter that was made before anybody knew which plugin it would get.
    """
    keep_in(own_folder)
    os.chdir(source_folder)
    sys.path.insert(0, source_folder)
    return ""


def call(module, function, *arguments):
    """Calls a function for Java; answers with its result, a text, or with a list of what it raised,
    as JSON: every step across the border costs."""
    try:
        if module not in MODULES and module not in sys.modules:
            __import__(module)
        return getattr(MODULES.get(module) or sys.modules[module], function)(*arguments)
    except BaseException as raised:  # whatever it is, Java is to know
        if _watch.is_changed():
            _watch.restore()
            _worn_out()
        return [_described(raised)]
    finally:
        if _watch.is_changed():
            _watch.restore()
            _worn_out()


def is_complete():
    """From now on, what the code changes of builtins and streams counts as a change: this
    interpreter serves no call after the one that makes it."""
    _watch.remember()


_watch = Watch()
_end = _worn_out = None
_kept_code = None

_library_folders = []

# Where this file and the host's libraries are: whoever reads an exception
# wants to see the code that the interpreter runs, not what called it.
_own_folders = [__file__[: __file__.rindex("/") + 1]]


class _JavaObject:
    """A record of Java's: accessors by their snake_case names, failures as Python exceptions."""

    def __init__(self, lookup, take_failure):
        self._lookup = lookup
        self._take_failure = take_failure

    def __getattr__(self, name):
        method = self._lookup(name)
        if method is None:
            raise AttributeError(name)
        return _translated(method, self._take_failure)


def convert_texts(given, taken):
    """Lets texts that come from Java's functions, and go there, be converted from now on."""
    global _given, _taken
    _given, _taken = given, taken


_given = _taken = None


def _translated(function, take_failure):
    def java_function(*arguments):
        if _taken is not None:
            arguments = map(_taken, arguments)
        try:
            result = function(*arguments)
        except BaseException:
            # What Java threw is no Python exception: `except Exception` would not see it.
            failure = take_failure()
            if failure is None:
                raise
        else:
            if not _is_plain(result):
                return _JavaObject(result, take_failure)
            return result if _given is None else _given(result)
        raise _exception(parsed(failure))

    return java_function


def _is_plain(value):
    return value is None or isinstance(value, (str, int, float, bool))


def _exception(failure):
    __import__(failure["module"])
    return getattr(sys.modules[failure["module"]], failure["type"])(*failure["arguments"])


def _described(raised):
    return text_of(
        {
            "type": type(raised).__name__,
            "lineage": [_qualified(base) for base in type(raised).__mro__],
            "message": _text(raised, str),
            "arguments": [_plain(argument) for argument in getattr(raised, "args", ())],
            "attributes": {str(k): _plain(v) for k, v in getattr(raised, "__dict__", {}).items()},
            "frames": _frames(raised),
            "syntax": _syntax(raised),
            "traceback": _traceback(raised),
        }
    )


def _end_by(what, frame):
    """Ends the running call; in: what was called, and the frame that called it."""
    message = f"{what} would end the process that the plugin runs in, which is not its own"
    frames = []
    while frame is not None:
        file = frame.f_code.co_filename
        if not _is_own_file(file):
            frames.insert(0, _frame(file, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    lines = [f'  File "{f["file"]}", line {f["line"]}, in {f["function"]}\n' for f in frames]
    _end(
        text_of(
            {
                "type": "SystemExit",
                "lineage": [_qualified(base) for base in SystemExit.__mro__],
                "message": message,
                "arguments": [message],
                "attributes": {},
                "frames": frames,
                "syntax": None,
                "traceback": "".join(
                    ["Traceback (most recent call last):\n", *lines, f"SystemExit: {message}\n"]
                ),
            }
        )
    )


def _qualified(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _text(value, how):
    try:
        return _cut(how(value))
    except Exception as failed:  # a __str__ of the user's that raises must not hide the exception
        return f"<{type(value).__name__}, whose text cannot be made: {type(failed).__name__}>"


def _cut(text):
    if len(text) <= _LONGEST_TEXT:
        return text
    half = _LONGEST_TEXT // 2
    left = len(text) - 2 * half
    return f"{text[:half]}\n… ({left} characters are left out here) …\n{text[-half:]}"


def _plain(value):
    if isinstance(value, str):
        return _cut(value)
    try:
        return parsed(text_of(value))
    except Exception:
        return _text(value, repr)


def _frames(raised):
    """Returns where it went through: of an endless recursion, the beginning and the end."""
    frames = []
    step = raised.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if not _is_own(step):
            frames.append((code.co_filename, step.tb_lineno, code.co_name))
        step = step.tb_next
    if len(frames) > 2 * _MOST_FRAMES:
        frames[_MOST_FRAMES:-_MOST_FRAMES] = []
    return [_frame(*frame) for frame in frames]


def _is_own(step):
    return _is_own_file(step.tb_frame.f_code.co_filename)


def _is_own_file(file):
    return file.startswith(tuple(_own_folders))


def _syntax(raised):
    if not isinstance(raised, SyntaxError) or not raised.filename:
        return None
    return _frame(raised.filename, raised.lineno or 1, (raised.text or "").strip())


def _frame(file, line, function):
    return {"file": file, "line": line, "function": function}


def _traceback(raised):
    try:
        import traceback  # costs time that only failures pay

        shown = traceback.TracebackException.from_exception(raised, limit=-_MOST_FRAMES)
        _hide_own_frames(shown)
        return _cut("".join(shown.format()))
    except Exception:
        return _text(raised, repr)


def _hide_own_frames(shown):
    while shown is not None:
        shown.stack[:] = [frame for frame in shown.stack if not _is_own_file(frame.filename)]
        shown = shown.__cause__ or shown.__context__

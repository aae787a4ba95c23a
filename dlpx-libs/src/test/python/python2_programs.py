"""The programs of python2_corpus, and what CPython 2.7 printed for each of them.

A file holds one program, or many: each begins with a line `# ==== what it shows`. A line
`# differs: REASON` right below it marks one that prints something else here; docs/python27.md
lists these reasons (`scripts/record-python2-corpus` writes both).
"""

import contextlib
import io
import os
import re
import sys
import tempfile
from collections import namedtuple
from types import ModuleType

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python2_corpus")
_TITLE = re.compile(r"^# ==== (.*)\n", re.MULTILINE)
_REASON = re.compile(r"# differs: (.*)\n")

Program = namedtuple("Program", "file title source reason")


def programs_of(file):
    """Return the programs of a file of the corpus, by its name without `.py`."""
    content = read(file + ".py")
    text = content.decode("utf-8", "surrogateescape")
    if not _TITLE.search(text):
        return [Program(file, file, content, None)]
    return [_program(file, title, body) for title, body in _parts(text)]


def outputs_of(file):
    """Return what CPython 2.7 printed, by the titles of a file's programs."""
    text = read(file + ".out").decode("utf-8", "surrogateescape")
    return dict(_parts(text)) if _TITLE.search(text) else {file: text}


def written(outputs):
    """Return the text of an `.out` file. In: what was printed, by title."""
    if len(outputs) == 1:
        return next(iter(outputs.values()))
    return "".join(f"# ==== {title}\n{printed}" for title, printed in outputs.items())


def files():
    """Return the names of the corpus's files, in order."""
    return sorted(name[:-3] for name in os.listdir(CORPUS) if name.endswith(".py"))


def read(name):
    """Return the bytes of a file of the corpus."""
    with open(os.path.join(CORPUS, name), "rb") as file:
        return file.read()


def _program(file, title, body):
    reason = _REASON.match(body)
    return Program(file, title, body.encode("utf-8", "surrogateescape"),
                   reason.group(1) if reason else None)


def _parts(text):
    pieces = _TITLE.split(text)[1:]
    return list(zip(pieces[::2], pieces[1::2]))


def run(program):
    """Return what a program prints here, as the module `program` in an empty folder.

    It is translated and run without a search for it, which would take longer than all the rest.
    """
    from _drydock.python2.runtime.evaluation import seed
    from _drydock.python2.runtime.files import Output
    from _drydock.python2.runtime.helper import prepare
    from _drydock.python2.translation.translator import translate

    out, before = io.StringIO(), os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "wb") as file:
            file.write(program.source)
        module = sys.modules["program"] = ModuleType("program")
        module.__file__ = path
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(Output(out)):
                code, names = translate(program.source, path)
                seed(prepare(module), names)
                exec(code, vars(module))
        finally:
            os.chdir(before)
            sys.modules.pop("program", None)
    return out.getvalue()

"""The programs of undefined_names.txt, and what is to be found in them.

A program begins with `=== title`. A comment marks what its line reads and nothing binds: `#!`
what fails for certain, `#?` what may be right in the end; `#+!` and `#+?` the same where pyflakes
finds nothing, `#-` what pyflakes alone finds.
"""

import ast
import builtins
import json
import os
import re

import name_programs

from _drydock.check.names import Names
from _drydock.check.parsing import PYTHON27, parse

_MARK = re.compile(r"#(\+?[!?]|-) ([\w ]+?)(?=  #|$)")


class Program:
    """A program: its title, text, and marks, a dict from (line, name) to the mark."""

    def __init__(self, title, text):
        self.title = title
        self.text = text
        self.marks = {
            (number, name): mark
            for number, line in enumerate(text.split("\n"), 1)
            for mark, names in _MARK.findall(line)
            for name in names.split()
        }


def programs():
    """Return the programs that people wrote."""
    path = os.path.join(os.path.dirname(__file__), "undefined_names.txt")
    with open(path, encoding="utf-8") as file:
        parts = re.split(r"(?m)^=== (.*)\n", file.read())[1:]
    return [Program(title, text) for title, text in zip(parts[::2], parts[1::2])]


def found_in(text, language="PYTHON311"):
    """Return what is found in a module: a dict from (line, name) to whether it is certain."""
    tree, known = parse(text.encode(), language, "program.py")
    names = Names(tree, known, leaks=language == PYTHON27)
    found = {(use.lineno, use.name): use.is_certain for use in names.undefined()}
    for name, node in names.exports:
        if name not in names.module_names:
            found[node.lineno, name] = False
    return found


def _seen_by_pyflakes(text):
    """Return what is found in a module, without what pyflakes is known not to see.

    That is a name that its own function or module binds later, and a variable of a class that a
    comprehension in the class reads.
    """
    names = Names(ast.parse(text), set(dir(builtins)))
    return {(use.lineno, use.name) for use in names.undefined() if not use.is_early}


def written():
    """Return the written programs as JSON, for a comparison: text, and lines with names."""
    return json.dumps(
        [
            {
                "title": program.title,
                "text": program.text,
                "expected": _lines(
                    place for place, mark in program.marks.items() if not mark.startswith("+")
                ),
                "allowed": [],
            }
            for program in programs()
        ]
    )


def made(first, count):
    """Return programs made from seeds as JSON: `allowed` may be found without pyflakes."""
    answer = []
    for seed in range(int(first), int(first) + int(count)):
        text = name_programs.program(seed)
        found, seen = set(found_in(text)), _seen_by_pyflakes(text)
        answer.append(
            {
                "title": f"seed {seed}",
                "text": text,
                "expected": _lines(found),
                "allowed": _lines((found - seen) | _read_in_class(text)),
            }
        )
    return json.dumps(answer)


def _read_in_class(text):
    """Return the names that comprehensions in the bodies of classes read."""
    return {
        (name.lineno, name.id)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ClassDef)
        for part in ast.walk(node)
        if isinstance(part, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp))
        for name in ast.walk(part)
        if isinstance(name, ast.Name)
    }


def _lines(places):
    return sorted(f"{line} {name}" for line, name in places)

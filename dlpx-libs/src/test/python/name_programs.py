"""Programs that bind and read names in all the ways that Python has, made from a seed."""

import random
import re

_NAMES = "able bird coat door east fish".split()
_EXPRESSIONS = (
    "{n}",
    "{n} + {n}",
    "{n}({n})",
    "{n}.width",
    "{n}[{n}]",
    "'text'",
    "[{n} for {n} in {n}]",
    "{{{n}: {n} for {n} in {n} if {n}}}",
    "sum({n} for {n} in {n} for {n} in {n})",
    "[[{n} for {n} in {n}] for {n} in {n}]",
    "(lambda {n}: {n} + {n})",
    "(lambda {n}={n}, *{n}s: {n}s)",
    "({n} := {n})",
    "[{n} := {n} for _ in {n}]",
    "({n} if {n} else {n})",
    "f'{{{n}}} {{{n}:>{{{n}}}}}'",
    "({n} and {n} or {n})",
    "print({n}, *{n}, end={n})",
    "{n}[{n}:{n}]",
    "(await_ for await_ in {n})",
)
_PLAIN = (
    "{n} = {e}",
    "{n} = {e}",
    "{n} = {n} = {e}",
    "{n}, [{n}, *rest] = {e}",
    "{n} += {e}",
    "{n}: {n} = 1",
    "{n}: '{n}' = 1",
    "{n}: int",
    "{n}.width: {n} = 1",
    "del {n}",
    "print({e})",
    "print({e})",
    "import {n}",
    "import {n}.inner",
    "import {n} as {n}",
    "from {n} import {n}",
    "from . import {n} as {n}",
    "assert {e}, {n}",
    "raise {n} from {n}",
    "{n}[{n}] = {e}",
    "{n}.width = {e}",
    "for {n} in {e}: {n} = {n}",
    "with {n} as {n}, {n}: print({e})",
    "pass",
)
_BLOCKS = (
    "if {e}:",
    "if {n}:|else:",
    "if {n}:|elif {e}:|else:",
    "for {n} in {e}:",
    "for {n}, {n} in {n}:|else:",
    "while {e}:",
    "with {n} as {n}:",
    "with {n} as ({n}, {n}), {n}:",
    "try:|except {n} as {n}:",
    "try:|except ({n}, ValueError) as {n}:|except Exception as {n}:",
    "try:|except NameError:",
    "try:|except (NameError, {n}):",
    "try:|except:",
    "try:|except Exception:|else:|finally:",
    "try:|finally:",
    "match {e}:\n    case [{n}, *others] if {n}:",
    "match {n}:\n    case {{'key': {n}, **others}}:",
    "match {n}:\n    case {n}(width={n}) as {n}:",
)
_DEFINITIONS = (
    "def {n}():",
    "def {n}({n}, *{n}s, {n}er={n}, **rest):",
    "def {n}({n}: {n}, more: '{n}' = {n}) -> {n}:",
    "async def {n}({n}, /, more=None):",
    "@{n}\ndef {n}({n}=None):",
    "class {n}:",
    "class {n}({n}, metaclass={n}):",
    "@{n}({n})\nclass {n}:",
)
# Names that `global` is said of are not deleted: pyflakes takes them for bound or not by its mood.
_IN_FUNCTIONS = ("return {e}", "yield {e}", "global gate, hill", "gate = {e}", "print(gate, hill)")


class _Maker:
    def __init__(self, seed):
        self._random = random.Random(seed)

    def _filled(self, form):
        def one(found):
            if found.group() == "{e}":
                return self._filled(self._random.choice(_EXPRESSIONS))
            return self._random.choice(_NAMES)

        text = re.sub(r"\{n\}|\{e\}", one, form)
        return text.replace("{{", "{").replace("}}", "}")

    def block(self, depth, in_function=False):
        lines = []
        for _ in range(self._random.randint(1, 5 - depth)):
            lines += self._statement(depth, in_function)
        return lines

    def _statement(self, depth, in_function):
        kind = self._random.random()
        if depth < 3 and kind < 0.2:
            return self._compound(self._random.choice(_BLOCKS), depth, in_function)
        if depth < 3 and kind < 0.45:
            form = self._random.choice(_DEFINITIONS)
            return self._compound(form, depth, "def " in form)
        if in_function and kind < 0.6:
            return [self._filled(self._random.choice(_IN_FUNCTIONS))]
        return [self._filled(self._random.choice(_PLAIN))]

    def _compound(self, form, depth, in_function):
        lines = []
        for head in form.split("|"):
            head = self._filled(head)
            lines += head.split("\n")
            indent = "        " if head.startswith("match") else "    "
            lines += [indent + line for line in self.block(depth + 1, in_function)]
        return lines


def program(seed):
    """Return a program that compiles; equal seeds make equal ones."""
    for attempt in range(1000):
        text = "\n".join(_Maker(seed * 1000 + attempt).block(0)) + "\n"
        try:
            compile(text, "program", "exec")
            return text
        except SyntaxError:
            continue
    raise AssertionError(f"no program compiles from seed {seed}")

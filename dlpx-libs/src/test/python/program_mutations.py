"""Plugins as nobody would write them on purpose: a sound one, changed in its syntax tree.

Equal seeds make equal ones. A program may raise at import whatever there is, or not parse at all.
"""

import ast
import json
import os
import random
import tempfile

from support import definition

from _drydock.check.plugin import check

SCHEMA = {
    "repositoryDefinition": definition({"name": {"type": "string"}}, ["name"]),
    "sourceConfigDefinition": definition({"name": {"type": "string"}}, ["name"]),
    "linkedSourceDefinition": definition({"mountLocation": {"type": "string"}}),
    "virtualSourceDefinition": definition(),
    "snapshotDefinition": definition({"fileCount": {"type": "integer"}}),
}

SOUND = '''
import os
import sys
from dlpx.virtualization import libs
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
from generated.definitions import RepositoryDefinition, SnapshotDefinition, SourceConfigDefinition

plugin = Plugin()
sys.path.append(os.path.join(os.path.dirname(__file__), "lib"))


class Helper:
    size = 3

    def run(self, connection, *arguments, **more):
        return [self.size for one in arguments if one]


@plugin.discovery.repository()
def repositories(source_connection):
    try:
        return [RepositoryDefinition(name=text) for text in ("a", "b")]
    except ValueError as error:
        raise RuntimeError(error)


@plugin.discovery.source_config()
def source_configs(source_connection, repository):
    return [SourceConfigDefinition(name=repository.name)]


@plugin.linked.pre_snapshot()
def pre_snapshot(staged_source, repository, source_config, optional_snapshot_parameters=None):
    with open("file") as file:
        libs.run_bash(staged_source.staged_connection, file.read(), check=True)


@plugin.linked.post_snapshot()
def post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    return SnapshotDefinition(file_count=len(staged_source.parameters.mount_location))


@plugin.linked.mount_specification()
def mounts(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.upgrade.repository("2026.1.1")
def upgraded(old_repository):
    return {"name": (lambda text=old_repository["name"]: text)()}
'''

_DECORATORS = (
    "plugin.discovery.repository()",
    "plugin.linked.status",
    "plugin.linked.status()",
    "plugin.linked.nothing()",
    "plugin.virtual.configure(1, *x, a=2)",
    "plugin.upgrade.repository()",
    "plugin.upgrade.repository('x')",
    "plugin.upgrade.snapshot('1.2', 3)",
    "plugin.upgrade",
    "plugin.upgrade.repository(plugin)",
    "plugin",
    "plugin()",
    "plugin.linked",
    "staticmethod",
    "property",
    "classmethod",
    "missing",
    "(lambda f: f)",
    "(lambda f: None)",
    "plugin.linked.worker() if plugin else missing",
    "[plugin.linked.worker()][0]",
    "(yes := plugin.linked.worker())",
)
_STATEMENTS = (
    "raise SystemExit",
    "raise SystemExit(3)",
    "raise KeyboardInterrupt",
    "raise BaseException('x')",
    "raise GeneratorExit",
    "raise StopIteration",
    "raise type('Odd', (BaseException,), {'__str__': lambda self: 1 / 0})",
    "raise type('Odd', (Exception,), {'__str__': lambda self: 5})",
    "raise RuntimeError('x' * 200000)",
    "raise RuntimeError(chr(0xd800))",
    "raise ExceptionGroup('several', [ValueError(1), TypeError(2)])",
    "def f(): return f()\nf()",
    "plugin = None",
    "plugin = Plugin",
    "plugin = 5",
    "plugin = property(lambda self: 1 / 0)",
    "plugin: Plugin",
    "plugin, other = Plugin(), 1",
    "(plugin := Plugin())",
    "del plugin",
    "from plugin_runner import *",
    "from . import x",
    "from .... import x",
    "from os import *",
    "from missing import *",
    "import plugin_runner",
    "import missing.inner as m",
    "__all__ = [1, None, 'x', *'y']",
    "__all__ += missing",
    "__all__: list = ['x']",
    "sys.path = None",
    "sys.path.append(sys.path.append)",
    "sys.path.insert(*missing)",
    "sys.path += '\\0'",
    "sys.path[0:0] = [x for x in missing]",
    "sys.path.extend([*missing, '/', '~', '..', 5, ['lib']])",
    "class Meta(type):\n    def __getattr__(self, name): raise KeyboardInterrupt",
    "class C(metaclass=lambda *a: plugin): pass",
    "def __getattr__(name): raise SystemExit(name)",
    "import builtins\nbuiltins.print = None",
    "global plugin",
    "nonlocal plugin",
    "return 5",
    "yield 5",
    "await plugin",
    "async def g():\n    async with a as b: yield [x async for x in b]",
    "match plugin:\n    case {'a': [*_], **rest} | Plugin(x=rest): pass\n    case _: pass",
    "type X[T: int, *Ts, **P] = dict[T, X]",
    "def g[T](x: T) -> T: return T",
    "try: pass\nexcept* ValueError: pass",
    "x = 1 if 2 else 3; x: 'a b c' = '''\n'''",
    "x: '(' = 1",
    "x: '\\0' = 1",
    "def t(a, b):\n    # type: (int, *str) -> '('\n    pass",
    "lambda *, a, **b: (yield)",
    "print(*plugin, **plugin, sep=plugin)",
    "RepositoryDefinition(1, 2, 3, *x, **y)",
    "RepositoryDefinition(nam='x', **{'a': 1})",
    "SnapshotDefinition.file_count.x = 1",
    "libs.nothing.more()",
    "setattr(plugin, 'x', 1)",
    "globals()['plugin'] = 1",
    "exec('plugin = 1')",
    "with a, b as (c, [d, *e]), f as plugin.x: pass",
    "for plugin.x in plugin: pass",
    "for [a, *b] in c: break\nelse: continue",
    "x = " + "9" * 5000,
    "x = '" + "y" * 100000 + "'",
    "x = " + "(" * 150 + ")" * 150,
    "x = " + "[" * 90 + "]" * 90,
    "x = " + " + ".join(["1"] * 3000),
    "x = " + "-" * 1500 + "1",
    "x = " + "not " * 900 + "1",
    "x = a" + ".b" * 2000,
    "x = a" + "()" * 1200,
    "x = f'{a!r:{b}{c:{d}}}' + f\"{'nested' + f'{1}'}\"",
    "if a: pass\n" + "".join("elif a: pass\n" for _ in range(700)),
    "".join(" " * i + "if a:\n" for i in range(95)) + " " * 95 + "pass",
    "def many(" + ", ".join(f"a{i}" for i in range(400)) + "): pass",
)
_EXPRESSIONS = (
    "None",
    "...",
    "plugin",
    "missing",
    "lambda: missing",
    "lambda self, /, *a, b=1, **c: a",
    "[x for x in y if x for z in x]",
    "{**a, 'b': 1}",
    "(a := 5)",
    "*a, b",
    "not a",
    "a[b:c, ...]",
    "f'{x}{y!r:>{z}}'",
    "b'\\xff'",
    "1e999",
    "1j",
    "a if b else c",
    "a < b < c",
    "{1, 2, *a}",
    "(yield)",
    "await a",
    "'' 'text'",
)


class _Mutation(ast.NodeTransformer):
    """Changes a node here and there."""

    def __init__(self, chance):
        self._random = chance

    def generic_visit(self, node):
        super().generic_visit(node)
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and self._random.random() < 0.08:
            self._change(body)
        if isinstance(node, ast.expr) and self._random.random() < 0.006:
            return _parsed(self._random.choice(_EXPRESSIONS))[0].value
        if hasattr(node, "decorator_list"):
            return self._definition(node)
        return node

    def _change(self, body):
        place = self._random.randrange(len(body))
        kind = self._random.randrange(5)
        if kind == 0:
            body[place:place] = _parsed(self._random.choice(_STATEMENTS))
        elif kind == 1 and len(body) > 1:
            del body[place]
        elif kind == 2:
            body.append(body[place])
        elif kind == 3:
            body[place] = self._wrapped(body[place])
        else:
            self._random.shuffle(body)

    def _wrapped(self, statement):
        around = self._random.choice(
            (
                "def around(self): pass",
                "class Around: pass",
                "async def around(): pass",
                "if missing: pass",
                "for plugin in plugin: pass",
                "while plugin: pass",
                "with plugin as plugin: pass",
                "try: pass\nfinally: pass",
            )
        )
        outer = _parsed(around)[0]
        outer.body = [statement]
        return outer

    def _definition(self, node):
        if self._random.random() < 0.25:
            decorator = _parsed(self._random.choice(_DECORATORS))[0].value
            node.decorator_list.insert(self._random.randint(0, len(node.decorator_list)), decorator)
        if node.decorator_list and self._random.random() < 0.1:
            first = node.decorator_list[0]
            node.decorator_list[0] = getattr(first, "func", first)
        if isinstance(node, ast.FunctionDef):
            return self._function(node)
        return node

    def _function(self, node):
        kind = self._random.random()
        if kind < 0.05:
            fields = {name: getattr(node, name) for name in node._fields if hasattr(node, name)}
            return ast.copy_location(ast.AsyncFunctionDef(**fields), node)
        if kind < 0.1:
            made = _parsed(f"class {node.name}: pass")[0]
            made.body, made.decorator_list = node.body, node.decorator_list
            return made
        if kind < 0.15:
            return _parsed(f"{node.name} = plugin.linked.worker()(lambda staged_source: 1)")
        if kind < 0.3:
            odd = self._random.choice(
                ("a, /, b, *c, d=1, e, **f", "*, a", "self", "", "**rest", "a=1, /", "a: x = y")
            )
            node.args = _parsed(f"def f({odd}): pass")[0].args
        return node


def _parsed(text):
    try:
        return ast.parse(text).body
    except (SyntaxError, RecursionError, MemoryError):
        # Newer or deeper than this Python reads.
        return ast.parse("None").body


def program(seed):
    """Return the bytes of a module."""
    chance = random.Random(seed)
    try:
        text = _mutated(chance)
    except (ValueError, RecursionError, AttributeError, TypeError):
        # What is too deep for the generator is tried as a text.
        text = SOUND + chance.choice(_STATEMENTS)
    return _damaged(text, chance)


def _mutated(chance):
    tree = ast.parse(SOUND)
    for _ in range(chance.randint(1, 3)):
        tree = _Mutation(chance).visit(tree)
        if chance.random() < 0.5:
            place = chance.randrange(len(tree.body) + 1)
            tree.body[place:place] = _parsed(chance.choice(_STATEMENTS))
    return ast.unparse(ast.fix_missing_locations(tree))


def _damaged(text, chance):
    data = text.encode("utf-8", "surrogatepass")
    kind = chance.randrange(40)
    place = chance.randrange(len(data) + 1)
    return {
        0: data[:place] + b"\0" + data[place:],
        1: b"\xef\xbb\xbf" + data,
        2: b"\xef\xbb\xbf\xef\xbb\xbf" + data,
        3: b"# -*- coding: latin-1 -*-\nx = '\xe9'\n" + data,
        4: b"# -*- coding: no-such-code -*-\n" + data,
        5: b"# -*- coding: utf-16 -*-\n" + data,
        6: data[:place] + b"\xff\xfe" + data[place:],
        7: data.replace(b"\n", b"\r\n"),
        8: data.replace(b"    ", b"\t"),
        9: data[:place],
        10: data.replace(b"\n", b"\r"),
        11: b"\x0c" + data + b"\x0c\x1a",
        12: b"#!/usr/bin/python\n# coding: ascii\nx = '\xc3\xa9'\n" + data,
    }.get(kind, data)


def check_all(first, count):
    """Check many of them without running any; return what went wrong with our own code."""
    import traceback

    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "plugin_runner.py")
        for seed in range(int(first), int(first) + int(count)):
            with open(path, "wb") as file:
                file.write(program(seed))
            for language in ("PYTHON311", "PYTHON27")[: 2 if seed % 10 == 0 else 1]:
                try:
                    answer = check(
                        folder, "plugin_runner:plugin", json.dumps(SCHEMA), "STAGED", language
                    )
                    json.loads(answer)["findings"][0:0]
                except BaseException:
                    wrong.append(f"seed {seed}, {language}: {traceback.format_exc()[-1500:]}")
    return json.dumps(wrong)


def in_hexadecimal(seed):
    """Return one of them, whose bytes need be no text."""
    return program(int(seed)).hex()

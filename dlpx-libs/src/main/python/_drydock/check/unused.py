"""Finds imports that nothing reads."""

import ast
from collections import Counter


class UnusedImports:
    """Warns about imports at the top of a module. In: all sources, and Modules."""

    def __init__(self, sources, modules):
        self._modules = modules
        self._reads = {name: _read_of_others(one.tree) for name, one in sources.modules.items()}
        self._readers = Counter()
        for names in self._reads.values():
            self._readers.update(names)

    def check(self, source, findings):
        """Warn about one module; an `__init__` module passes names on."""
        if source.is_package or source.names.dynamic:
            return
        kept = source.names.used | _exported_on_purpose(source.tree)
        for node, bound in self._imported(source.tree):
            others = self._readers[bound] - (bound in self._reads[source.name])
            if bound not in kept and not others:
                findings.warning(source.path, node, f"{bound} is imported and not used")

    def _imported(self, tree):
        for node in tree.body:
            if isinstance(node, ast.Import):
                names = [(alias, alias.name) for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [(alias, node.module) for alias in node.names if alias.name != "*"]
            else:
                continue
            for alias, module in names:
                # An own module may be imported for what that does: it registers operations.
                if module != "__future__" and not self._modules.is_own(module):
                    yield node, alias.asname or alias.name.partition(".")[0]


def _read_of_others(tree):
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
    return names


def _exported_on_purpose(tree):
    names = set()
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(
            getattr(target, "id", "") == "__all__" for target in node.targets
        ):
            texts = (one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant))
            names.update(text for text in texts if isinstance(text, str))
    return names

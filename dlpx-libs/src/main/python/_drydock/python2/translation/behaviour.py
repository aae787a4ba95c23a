"""All that Python 3 compiles, but runs differently, in one walk over a module's `ast`."""

import ast

from _drydock.python2.runtime.names import BUILTIN_NAMES
from _drydock.python2.translation.attributes import AttributeRules
from _drydock.python2.translation.classes import ClassRules
from _drydock.python2.translation.exceptions import ExceptionRules
from _drydock.python2.translation.functions import FunctionRules
from _drydock.python2.translation.generators import GeneratorRules
from _drydock.python2.translation.imports import ImportRules
from _drydock.python2.translation.operators import OperatorRules
from _drydock.python2.translation.sequences import SequenceRules


class Behaviour(
    OperatorRules, AttributeRules, ImportRules, FunctionRules, ClassRules, ExceptionRules,
    GeneratorRules, SequenceRules, ast.NodeTransformer,
):
    """Rewrites a module.

    In: what it imports from __future__, and the targets of SyntaxRewriter. `builtins` then holds
    the builtins of Python 2 that the module names.
    """

    def __init__(self, futures, targets):
        self.futures = futures
        self.targets = targets
        self.builtins = set()

    def visit_Name(self, node):
        """Note a builtin; the module's globals get it before the module runs."""
        if node.id in BUILTIN_NAMES:
            self.builtins.add(node.id)
        return node

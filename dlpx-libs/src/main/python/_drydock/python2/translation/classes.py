"""Classes whose special methods have other names by now, and `__metaclass__`."""

import ast

from _drydock.python2.runtime.names import CLASS_PROTOCOLS
from _drydock.python2.translation.nodes import at, helper, load

_METACLASS = "__metaclass__"


class ClassRules:
    """A part of Behaviour."""

    module_metaclass = False

    def visit_ClassDef(self, node):
        """Have the runtime complete a class that speaks a protocol of Python 2."""
        was_in_function, self.in_function = self.in_function, False
        self.generic_visit(node)
        self.in_function = was_in_function
        names = _names_defined(node.body)
        if _METACLASS in names:
            node.keywords.append(at(node, ast.keyword("metaclass", helper("metaclass"))))
        elif self.module_metaclass and not node.bases:
            node.keywords.append(at(node, ast.keyword("metaclass", load(_METACLASS))))
        if names & CLASS_PROTOCOLS:
            node.decorator_list.append(at(node, helper("adapt_class")))
        return node

    def visit_Assign(self, node):
        """`__metaclass__ = M` at the top of a module is for its classes without bases."""
        self.generic_visit(node)
        if _METACLASS in _names_defined([node]) and node.col_offset == 0:
            self.module_metaclass = True
        return node


def _names_defined(body):
    names = set()
    for statement in body:
        if isinstance(statement, ast.FunctionDef):
            names.add(statement.name)
        elif isinstance(statement, ast.Assign):
            names.update(one.id for one in statement.targets if isinstance(one, ast.Name))
    return names

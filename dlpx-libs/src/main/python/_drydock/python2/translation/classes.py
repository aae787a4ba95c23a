"""Classes whose special methods have other names by now, and `__metaclass__`."""

import ast

from _drydock.python2.runtime.names import CLASS_PROTOCOLS, FUNCTION_ATTRIBUTES
from _drydock.python2.translation.class_scopes import show_variables
from _drydock.python2.translation.nodes import at, call, helper, load

_METACLASS = "__metaclass__"


class ClassRules:
    """A part of Behaviour."""

    module_metaclass = False

    def visit_ClassDef(self, node):
        """Have the runtime complete a class that speaks a protocol of Python 2."""
        was = self.in_function, self.in_class, self.handlers
        self.in_function, self.in_class, self.handlers = False, True, ()
        show_variables(node)
        self.generic_visit(node)
        self.in_function, self.in_class, self.handlers = was
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
        self.unpack(node)
        target = node.targets[0]
        if len(node.targets) == 1 and getattr(target, "attr", None) in FUNCTION_ATTRIBUTES:
            return at(node, ast.Expr(
                call("assign_attribute", target.value, target.attr, node.value)))
        if _METACLASS in _names_defined([node]) and node.col_offset == 0:
            self.module_metaclass = True
        return node


def _names_defined(body):
    names = set()
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            names.add(statement.name)
        elif isinstance(statement, ast.Assign):
            names.update(one.id for one in statement.targets if isinstance(one, ast.Name))
    return names

"""Reads names in annotations: expressions, texts that hold one, and comments."""

import ast
from contextlib import contextmanager

# Of a text in these it is not the type that is meant.
_NO_TYPES = {"Literal"}


class AnnotationReader(ast.NodeVisitor):
    """The part of a reader that knows annotations; the other one visits names."""

    def __init__(self):
        self._lazy_annotations = False
        self._in_annotation = False

    def _visit_annotation(self, node):
        if node is not None and self._lazy_annotations:
            self._read_later(node)
        elif node is not None:
            with self._reading(annotation=True):
                self.visit(node)

    @contextmanager
    def _reading(self, annotation):
        before, self._in_annotation = self._in_annotation, annotation
        yield
        self._in_annotation = before

    def _read_later(self, node):
        """Read it when all of the module is known, as tools do that ask for types."""
        scope, at = self._scope, self._at.inside_function().changed(is_lazy=True, is_postponed=True)

        def read():
            with self._under(at), self._within(scope), self._reading(annotation=True):
                self.visit(node)

        self._later.append(read)

    def visit_Constant(self, node):
        if self._in_annotation and isinstance(node.value, str):
            self._visit_quoted(node.value, node)

    def visit_JoinedStr(self, node):
        with self._reading(annotation=False):
            self.generic_visit(node)

    def visit_Subscript(self, node):
        name = getattr(node.value, "id", getattr(node.value, "attr", ""))
        types, texts = [node.slice], []
        if name in _NO_TYPES:
            types, texts = [], types
        elif name == "Annotated" and isinstance(node.slice, ast.Tuple):
            types, texts = node.slice.elts[:1], node.slice.elts[1:]
        self._visit_all([node.value, *types])
        with self._reading(annotation=False):
            self._visit_all(texts)

    def _visit_quoted(self, text, place):
        try:
            tree = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            # Not every text in an annotation is a type.
            return
        for node in ast.walk(tree):
            if hasattr(node, "lineno"):
                node.lineno, node.col_offset = place.lineno, place.col_offset
        self._read_later(tree)

    def _visit_typing_call(self, node):
        """Read `cast("Type", …)` and `TypeVar("T", bound="Type")`, which hold types as texts."""
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        types = []
        if name == "cast" and node.args:
            types = node.args[:1]
        elif name == "TypeVar":
            types = [*node.args[1:], *(one.value for one in node.keywords if one.arg == "bound")]
        every = [*node.args, *(one.value for one in node.keywords)]
        with self._reading(annotation=False):
            self._visit_all([node.func, *(one for one in every if one not in types)])
        with self._reading(annotation=True):
            self._visit_all(types)

    def _visit_type_comment(self, node):
        """Read `# type: …`, where the parser has kept it."""
        comment = getattr(node, "type_comment", None)
        if not comment or comment.startswith("ignore"):
            return
        arguments, arrow, result = comment.partition("->")
        if arrow and arguments.strip().startswith("("):
            self._visit_quoted(arguments.strip().replace("*", "").replace("(...)", "()"), node)
            self._visit_quoted(result, node)
        else:
            self._visit_quoted(comment, node)

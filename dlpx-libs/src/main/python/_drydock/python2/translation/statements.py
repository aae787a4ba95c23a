"""What Python 3 cannot parse, rewritten on lib2to3's tree without moving a line."""

from lib2to3.pgen2 import token
from lib2to3.pygram import python_symbols as symbols

from _drydock.python2 import HELPER
from _drydock.python2.translation import literals
from _drydock.python2.translation.parameters import replace_patterns, replace_target


class SyntaxRewriter:
    """Rewrites one file's tree.

    In: whether it imports unicode_literals and print_function, and its encoding. `targets` then holds, by a made-
    up name, the source of each target that stood where Python 3 allows a name only: in `except
    E, (a, b)` and in parameters; `behaviour` unpacks them.
    """

    def __init__(self, unicode_literals, print_function, encoding):
        self.targets = {}
        self._bare_print = not print_function
        self._unicode_literals = unicode_literals
        self._encoding = encoding
        self._nodes = {
            symbols.print_stmt: _print,
            symbols.exec_stmt: _exec,
            symbols.raise_stmt: _raise,
            symbols.except_clause: self._except,
            symbols.atom: _backquotes,
            symbols.testlist_safe: _parenthesize,
            symbols.funcdef: self._parameters,
            symbols.lambdef: self._parameters,
            symbols.old_lambdef: self._parameters,
        }

    def rewrite(self, tree):
        """Change the tree in place; inner nodes first, since outer ones take over their text."""
        for node in list(tree.post_order()):
            if node.type == token.NUMBER:
                node.value = literals.number(node.value)
            elif node.type == token.STRING:
                self._string(node)
            elif node.type == token.NAME:
                self._name(node)
            elif node.type == token.NOTEQUAL:
                node.value = "!="
            elif node.type in self._nodes:
                self._nodes[node.type](node)

    def _string(self, leaf):
        beside = leaf.parent.children if leaf.parent.type == symbols.atom else [leaf]
        # `"a" u"b"` is text as a whole, and so is what became of the first by now: `u"a" u"b"`.
        text = any(literals.is_text(one.value, self._unicode_literals)
                   for one in beside if one.type == token.STRING)
        leaf.value = literals.string(
            leaf.value, text, self._unicode_literals, self._encoding)

    def _name(self, leaf):
        if leaf.value == "print" and self._bare_print and leaf.parent.type == symbols.simple_stmt:
            leaf.value = f"{HELPER}.print_(True, None)"

    def _except(self, clause):
        if len(clause.children) < 4:
            return
        separator, target = clause.children[2:4]
        separator.value = "as"
        separator.prefix = separator.prefix or " "
        if target.type != token.NAME:
            replace_target(target, self.targets)
        elif not target.prefix:
            target.prefix = " "

    def _parameters(self, function):
        replace_patterns(function, self.targets)


def _print(statement):
    start, *items = statement.children
    has_target = items[0].type == token.RIGHTSHIFT
    open_line = items[-1].type == token.COMMA
    start.value = f"{HELPER}.print_({not open_line}, "
    if has_target:
        items[0].value = ""
    else:
        start.value += "None, "
        if sum(item.type == token.COMMA for item in items[:-1]) and _calls(items):
            _one_by_one(start, items, open_line)
            return
    close(items[-1], ")")


def _one_by_one(start, items, open_line):
    """What an item's call prints, or changes, comes between the items."""
    more = f"{HELPER}.print_(False, None, "
    start.value = "(" + more
    commas = [item for item in items[:-1] if item.type == token.COMMA]
    for comma in commas:
        last = comma is commas[-1]
        comma.value = "), " + (f"{HELPER}.print_({not open_line}, None, " if last else more)
    close(items[-1], "))")


def _calls(items):
    return any(
        leaf.type == token.LPAR and leaf.parent.type == symbols.trailer
        for item in items for leaf in item.leaves()
    )


def _exec(statement):
    statement.children[0].value = f"exec(*{HELPER}.exec_arguments("
    for child in statement.children[2:]:
        if child.type == token.NAME and child.value == "in":
            child.value = ","
            break
    close(statement.children[-1], "))")


def _raise(statement):
    children = statement.children
    if len(children) > 2 and children[2].type == token.COMMA:
        children[0].value = f"raise {HELPER}.raised("
        close(children[-1], ")")


def _backquotes(atom):
    first, last = atom.children[0], atom.children[-1]
    if first.type == token.BACKQUOTE:
        first.value, last.value = f"{HELPER}.repr((", "))"


def _parenthesize(sequence):
    """[x for x in 1, 2] wants parentheses around the tuple."""
    first = sequence
    while first.children:
        first = first.children[0]
    first.value = "(" + first.value
    close(sequence, ")")


def close(node, brackets):
    """Write brackets right behind a node."""
    while node.children:
        node = node.children[-1]
    node.value += brackets

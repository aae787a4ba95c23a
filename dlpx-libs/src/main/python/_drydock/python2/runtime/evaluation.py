"""exec, eval, execfile, input and compile: code that a plugin makes while it runs."""

import builtins
import types

from _drydock.python2 import HELPER
from _drydock.python2.runtime.builtin_functions import BUILTINS, raw_input
from _drydock.python2.runtime.sequences import visible


class Evaluation:
    """Turns source in Python 2 into code, for one module.

    In: its globals, and what makes the helper of other globals. Results are the arguments for
    Python's own exec and eval, which then see the variables of their caller.
    """

    def __init__(self, namespace, new_helper):
        self._globals = namespace
        self._new_helper = new_helper

    def exec_arguments(self, source, *namespaces):
        """For `exec source in globals, locals`, and for the same in brackets."""
        if isinstance(source, tuple) and not namespaces:
            source, *namespaces = source
        return self._arguments(source, "<string>", "exec", namespaces)

    def run_in_function(self, source, made, variables):
        """`exec source` in a function. In: what such code made before, and the variables now."""
        before = {**made, **visible(variables)}
        after = dict(before)
        exec(*self._arguments(source, "<string>", "exec", [self._globals, after]))
        missing = object()
        made.update({name: value for name, value in after.items()
                     if before.get(name, missing) is not value or name in made})

    def eval_arguments(self, function, source, *namespaces):
        """For `eval(source, globals, locals)`."""
        if function is not builtins.eval:
            raise TypeError("eval is a function of Python 2 and cannot be replaced.")
        return self._arguments(source, "<string>", "eval", namespaces)

    def file_arguments(self, function, name, *namespaces):
        """For `execfile(name, globals, locals)`."""
        with builtins.open(name, "rb") as file:
            return self._arguments(file.read(), name, "exec", namespaces)

    def input_arguments(self, function, prompt=""):
        """For `input()`, which evaluates what it reads."""
        return self.eval_arguments(builtins.eval, raw_input(prompt))

    def compile(self, source, filename, mode, *flags):
        """The builtin compile."""
        if not isinstance(source, (str, bytes)):
            return builtins.compile(source, filename, mode, *flags)
        return self._code(source, filename, mode, self._globals)

    def _arguments(self, source, filename, mode, namespaces):
        namespaces = [one for one in namespaces if one is not None]
        target = namespaces[0] if namespaces else self._globals
        if HELPER not in target:
            target[HELPER] = self._new_helper(target)
        if not isinstance(source, types.CodeType):
            source = self._code(source, filename, mode, target)
        return (source, *namespaces)

    def _code(self, source, filename, mode, target):
        # Costs time that only plugins with such code pay.
        from _drydock.python2.translation.translator import translate

        code, names = translate(source, filename, mode)
        seed(target, names)
        return code


def seed(namespace, names):
    """Put the builtins of Python 2 among these names into a module's globals."""
    helper = namespace[HELPER]
    for name in names:
        if name not in namespace:
            namespace[name] = BUILTINS[name] if name in BUILTINS else getattr(helper, name)

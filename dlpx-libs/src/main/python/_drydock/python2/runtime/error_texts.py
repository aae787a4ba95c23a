"""What the interpreter's own errors say, as Python 2 said it."""

import re

_IN_FUNCTION = 0x2  # co_flags: the code has variables of its own

_TEXTS = {
    TypeError: [
        (r"can only concatenate str \(not \"(\w+)\"\) to str",
         r"cannot concatenate 'str' and '\1' objects"),
        (r"'(\w+)' object is not subscriptable", r"'\1' object has no attribute '__getitem__'"),
        (r"cannot unpack non-iterable (\w+) object", r"'\1' object is not iterable"),
        (r"(int|float)\(\) argument must be .* not '?(\w+)'?",
         r"\1() argument must be a string or a number, not '\2'"),
        (r"(list|string|tuple) ind(?:ex|ices) must be integers(?: or slices)?, not '?(\w+)'?",
         r"\1 indices must be integers, not \2"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) got multiple values for argument ('\w+')",
         r"\1 got multiple values for keyword argument \2"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) got an unexpected keyword argument ('\w+').*",
         r"\1 got an unexpected keyword argument \2"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) takes 0 positional arguments but (\d+) (?:was|were) given",
         r"\1 takes no arguments (\2 given)"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) takes 1 positional argument but (\d+) (?:was|were) given",
         r"\1 takes exactly 1 argument (\2 given)"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) takes (\d+) positional arguments but (\d+) (?:was|were) given",
         r"\1 takes exactly \2 arguments (\3 given)"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) takes from \d+ to 1 positional arguments? but (\d+) .* given",
         r"\1 takes at most 1 argument (\2 given)"),
        (r"(?:[\w<>]+\.)*(\w+\(\)) takes from \d+ to (\d+) positional arguments but (\d+) .* given",
         r"\1 takes at most \2 arguments (\3 given)"),
        (r"%(.) format: (?:a real|an integer|a) number is required, not (\w+)",
         r"%\1 format: a number is required, not \2"),
        (r"Object of type (.*) is not JSON serializable", r"\1 is not JSON serializable"),
        (r"bad operand type for unary([-+~]): (.*)", r"bad operand type for unary \1: \2"),
        (r"super\(\) argument 1 must be a type, not (\w+)",
         r"super() argument 1 must be type, not \1"),
        (r"isinstance\(\) arg 2 must be a type.*",
         r"isinstance() arg 2 must be a class, type, or tuple of classes and types"),
        (r"object\.__new__\(\) takes exactly one argument .*", r"object() takes no parameters"),
        (r"(\w+)\(\) takes no arguments", r"object() takes no parameters"),
        (r"Can't instantiate abstract class (\w+) (?:with|without).* '?(\w+)'?",
         r"Can't instantiate abstract class \1 with abstract methods \2"),
    ],
    ValueError: [
        (r"too many values to unpack \(expected \d+.*\)", r"too many values to unpack"),
        (r"not enough values to unpack \(expected .*, got 1\)",
         r"need more than 1 value to unpack"),
        (r"not enough values to unpack \(expected .*, got (\d+)\)",
         r"need more than \1 values to unpack"),
        (r"could not convert string to float: '(.*)'", r"could not convert string to float: \1"),
        (r"unknown url type: '(.*)'", r"unknown url type: \1"),
        (r"range\(\) arg 3 must not be zero", r"range() step argument must not be zero"),
        (r"(?:(?:read|readline|write|seek|tell) of|I/O operation on) closed file\.?",
         r"I/O operation on closed file"),
        (r"(max|min)\(\) (?:iterable argument|arg) is (?:an empty sequence|empty)",
         r"\1() arg is an empty sequence"),
    ],
    ZeroDivisionError: [
        (r"(?:integer )?(?:division|modulo|division or modulo) by zero",
         r"integer division or modulo by zero"),
        (r"integer modulo by zero", r"integer division or modulo by zero"),
        (r"float floor division by zero|float divmod\(\)", r"float divmod()"),
    ],
    AttributeError: [
        (r"module '[\w.]+' has no attribute ('\w+')", r"'module' object has no attribute \1"),
        (r"property .*has no setter", r"can't set attribute"),
    ],
    IndexError: [(r"IndexError: (.*)", r"\1")],
    ImportError: [(r"cannot import name '?(\w+)'?.*", r"cannot import name \1")],
    UnboundLocalError: [
        (r"cannot access local variable ('\w+') where it is not associated with a value",
         r"local variable \1 referenced before assignment"),
    ],
}
_COMPILED = {
    kind: [(re.compile(before + r"\Z", re.DOTALL), after) for before, after in rules]
    for kind, rules in _TEXTS.items()
}


def rewrite(error):
    """Give an error of the interpreter the text that it had in Python 2."""
    kind = type(error)
    if len(error.args) != 1 or type(error.args[0]) is not str:
        return
    if kind is NameError:
        _name_error(error)
    elif kind is ModuleNotFoundError:
        error.args = (_no_module(error),)
    else:
        error.args = (_rewritten(_COMPILED.get(kind, ()), error.args[0]),)


def _rewritten(rules, text):
    for before, after in rules:
        found = before.match(text)
        if found:
            return found.expand(after)
    return text


def _no_module(error):
    if not error.args[0].startswith("No module named") or not error.name:
        return error.args[0]
    return f"No module named {error.name.rpartition('.')[2]}"


def _name_error(error):
    """In functions, a name that is unknown is a global one."""
    text = error.args[0]
    step = error.__traceback__
    if step is None or not text.startswith("name '"):
        return
    while step.tb_next is not None:
        step = step.tb_next
    # Python 3 may ask whether another name was meant.
    text = text.partition(". Did you mean")[0]
    code = step.tb_frame.f_code
    in_function = code.co_flags & _IN_FUNCTION and code.co_name != "<module>"
    error.args = (("global " if in_function else "") + text,)

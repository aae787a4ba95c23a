"""Members that Python 3 took out of modules; nothing that it has is changed.

`ADDITIONS` has for a module's name what makes its members by name, when a plugin imports it.
"""


from _drydock.python2.runtime import text
from _drydock.python2.runtime.byte_strings import METHODS


def _collections():
    import collections.abc

    return {name: getattr(collections.abc, name) for name in collections.abc.__all__}


def _itertools():
    import itertools

    return {
        "izip": zip, "imap": map, "ifilter": filter, "ifilterfalse": itertools.filterfalse,
        "izip_longest": itertools.zip_longest,
    }


def _operator():
    import operator

    from _drydock.python2.runtime.arithmetic import div

    return {
        "div": div, "isCallable": callable, "sequenceIncludes": operator.contains,
        "isSequenceType": lambda value: hasattr(value, "__getitem__"),
        "isMappingType": lambda value: hasattr(value, "keys"),
        "isNumberType": lambda value: isinstance(value, (int, float, complex)),
        "repeat": operator.mul,
    }


def _os():
    import errno
    import os

    return {"getcwdu": os.getcwd, "errno": errno}


def _platform():
    return {"linux_distribution": lambda *_: ("", "", ""), "dist": lambda *_: ("", "", "")}


def _string():
    import string

    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    members = {
        "lowercase": lower, "uppercase": upper, "letters": lower + upper,
        "maketrans": _maketrans, "join": lambda words, sep=" ": METHODS["join"](sep, words),
        "joinfields": lambda words, sep=" ": METHODS["join"](sep, words), "splitfields": METHODS["split"],
        "atoi": int, "atol": int, "atof": float, "zfill": lambda s, width: str(s).zfill(width),
        "index_error": ValueError, "atoi_error": ValueError, "translate": METHODS["translate"],
    }
    for name in """capitalize center count expandtabs find index ljust lower lstrip replace rfind
            rindex rjust rstrip split rsplit strip swapcase upper""".split():
        members[name] = METHODS.get(name) or getattr(str, name)
    return members


def _maketrans(before, after):
    if len(before) != len(after):
        raise ValueError("maketrans arguments must have same length")
    table = [text.char(point) for point in range(256)]
    for old, new in zip(before, after):
        table[ord(old)] = new
    return "".join(table)


def _sys():
    return {
        "maxint": 2**63 - 1, "setdefaultencoding": lambda name: setattr(text.Defaults, "encoding", name),
    }


def _thread():
    import _thread

    return {"start_new": _thread.start_new_thread, "allocate": _thread.allocate_lock}


def _time():
    import time

    return {"clock": time.process_time}


def _types():
    from types import FunctionType, ModuleType, TracebackType

    from _drydock.python2.runtime.files import file
    from _drydock.python2.runtime.ranges import xrange

    return {
        "BooleanType": bool, "BufferType": memoryview, "ClassType": type, "ComplexType": complex,
        "DictType": dict, "DictionaryType": dict, "FileType": file, "FloatType": float,
        "FunctionType": FunctionType, "InstanceType": type("instance", (), {}),
        "IntType": int, "ListType": list,
        "LongType": int, "ModuleType": ModuleType,
        "NoneType": type(None), "ObjectType": object, "SliceType": slice, "StringType": str,
        "StringTypes": (str, text.unicode), "TracebackType": TracebackType, "TupleType": tuple,
        "TypeType": type, "UnicodeType": text.unicode, "XRangeType": xrange,
    }


def _warnings():
    return {"warnpy3k": lambda *_, **__: None}


ADDITIONS = {
    "collections": _collections,
    "itertools": _itertools,
    "operator": _operator,
    "os": _os,
    "platform": _platform,
    "string": _string,
    "sys": _sys,
    "thread": _thread,
    "time": _time,
    "types": _types,
    "warnings": _warnings,
}

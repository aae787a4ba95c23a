"""Members of the standard library that Python 3 took out, by comparing the two libraries' names.

`LOST` has for a module's name what adds them, when a plugin imports it: functions and classes to
the module, methods to its classes. Nothing that Python 3 has is changed.
"""

from _drydock.python2.stdlib import lost_methods


def _cgi():
    import html
    from urllib.parse import parse_qs, parse_qsl

    return {
        "escape": lambda s, quote=None: html.escape(s, False).replace('"', "&quot;")
        if quote else html.escape(s, False),
        "parse_qs": parse_qs, "parse_qsl": parse_qsl,
    }


def _contextlib():
    import contextlib

    @contextlib.contextmanager
    def nested(*managers):
        """Enter several contexts; their values as a tuple."""
        with contextlib.ExitStack() as stack:
            yield tuple(stack.enter_context(manager) for manager in managers)

    return {"nested": nested}


def _cookies():
    from http.cookies import SimpleCookie

    return {"SmartCookie": SimpleCookie, "SerialCookie": SimpleCookie, "Cookie": SimpleCookie}


def _fractions():
    def gcd(a, b):
        """Return the greatest common divisor, with the sign of b."""
        while b:
            a, b = b, a % b
        return a

    return {"gcd": gcd}


def _gettext():
    import gettext

    return {"lgettext": gettext.gettext, "lngettext": gettext.ngettext}


def _hashlib():
    return {"algorithms": ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")}


def _html_parser():
    class HTMLParseError(Exception):
        """What Python 2's parser raised for text that it could not read."""

        def __init__(self, msg, position=(None, None)):
            super().__init__(msg, position)
            self.msg, (self.lineno, self.offset) = msg, position

    return {"HTMLParseError": HTMLParseError}


def _inspect():
    import collections
    import inspect

    spec = collections.namedtuple("ArgSpec", "args varargs keywords defaults")

    def getargspec(function):
        """Return what a function takes."""
        plain = getattr(function, "__func__", function)
        return spec(*inspect.getfullargspec(plain)[:4])

    def formatargspec(args, varargs=None, varkw=None, defaults=None):
        """Return what a function takes, as it is written."""
        first = len(args) - len(defaults or ())
        parts = [
            name if place < first else f"{name}={defaults[place - first]!r}"
            for place, name in enumerate(args)
        ]
        parts += [f"*{varargs}"] if varargs else []
        parts += [f"**{varkw}"] if varkw else []
        return f"({', '.join(parts)})"

    return {"getargspec": getargspec, "formatargspec": formatargspec, "ArgSpec": spec}


def _locale():
    import locale

    return {"format": lambda percent, value, grouping=False, monetary=False, *additional:
            locale.format_string(percent, value, grouping, monetary)}


def _logging():
    import logging

    return {"_levelNames": {**logging._levelToName, **logging._nameToLevel}}


def _operator():
    import operator

    def getslice(values, start, stop):
        return values[start:stop]

    def setslice(values, start, stop, new):
        values[start:stop] = new

    def delslice(values, start, stop):
        del values[start:stop]

    return {
        "getslice": getslice, "setslice": setslice, "delslice": delslice,
        "irepeat": operator.imul,
        "idiv": lambda a, b: a // b if isinstance(a, int) and isinstance(b, int) else a / b,
    }


def _os():
    import tempfile

    return {"tmpnam": tempfile.mktemp, "tempnam": lambda folder=None, prefix="tmp":
            tempfile.mktemp(dir=folder, prefix=prefix), "tmpfile": tempfile.TemporaryFile}


def _os_path():
    import os

    def walk(top, func, arg):
        """Call func(arg, folder, names) for a folder and all below it."""
        try:
            names = os.listdir(top)
        except OSError:
            return
        func(arg, top, names)
        for name in names:
            below = os.path.join(top, name)
            if os.path.isdir(below) and not os.path.islink(below):
                walk(below, func, arg)

    return {"walk": walk}


def _plistlib():
    import plistlib

    def read(file):
        if isinstance(file, str):
            with open(file, "rb") as opened:
                return plistlib.load(opened)
        return plistlib.load(file)

    def write(value, file):
        if isinstance(file, str):
            with open(file, "wb") as opened:
                return plistlib.dump(value, opened)
        return plistlib.dump(value, file)

    return {"readPlist": read, "writePlist": write}


def _ssl():
    import ssl

    def wrap_socket(sock, keyfile=None, certfile=None, server_side=False,
                    cert_reqs=ssl.CERT_NONE, ssl_version=None, ca_certs=None, **more):
        """Return a socket that is encrypted; nobody is asked who he is unless cert_reqs says so."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER if server_side
                                 else ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = cert_reqs
        if ca_certs:
            context.load_verify_locations(ca_certs)
        if certfile:
            context.load_cert_chain(certfile, keyfile)
        return context.wrap_socket(sock, server_side=server_side)

    return {"wrap_socket": wrap_socket}


def _string():
    return {"atof_error": ValueError, "atol_error": ValueError}


def _sys():
    import sys

    return {
        "subversion": ("CPython", "", ""), "getcheckinterval": lambda: 100,
        "setcheckinterval": lambda interval: None, "py3kwarning": False, "long_info": sys.int_info,
    }


def _types():
    import types

    return {"DictProxyType": types.MappingProxyType, "NotImplementedType": type(NotImplemented),
            "EllipsisType": type(...)}


def _unittest():
    import unittest

    loader = unittest.defaultTestLoader
    lost_methods.add_to_test_case(unittest.TestCase)
    return {
        "makeSuite": lambda cls, prefix="test", sortUsing=None, suiteClass=unittest.TestSuite:
        suiteClass(loader.loadTestsFromTestCase(cls)),
        "findTestCases": lambda module, **_: loader.loadTestsFromModule(module),
        "_TextTestResult": unittest.TextTestResult,
    }


LOST = {
    "Cookie": _cookies, "HTMLParser": _html_parser, "cgi": _cgi, "contextlib": _contextlib,
    "fractions": _fractions, "gettext": _gettext, "hashlib": _hashlib, "inspect": _inspect,
    "locale": _locale, "logging": _logging, "operator": _operator, "os": _os,
    "os.path": _os_path, "plistlib": _plistlib, "posixpath": _os_path,
    "ssl": _ssl, "string": _string, "sys": _sys, "types": _types, "unittest": _unittest,
}

"""Methods of the standard library's classes that Python 3 took out.

`METHODS` has for a module's name its classes and what they lack: by another name that they have,
or as a function. Those of classes that cannot be changed are in `runtime/attributes.py`.
"""

import html
import importlib


def _header(self, name, default=None):
    found = self.get_all(name)
    return ", ".join(found) if found else default


def _headers(self, name):
    return self.get_all(name) or []


def _add_header(self, key, value):
    self[key] = value


def _parameter(self, name):
    return self.get_param(name)


def _parameters(self):
    return [f"{name}={value}" for name, value in (self.get_params() or [])[1:]]


def _has_data(self):
    return self.data is not None


def _add_data(self, data):
    self.data = data


def _of(attribute):
    return lambda self: getattr(self, attribute)


_MESSAGE = {"has_key": lambda self, name: name in self}
_HTTP_MESSAGE = {
    **_MESSAGE, "getheader": _header, "getheaders": _headers, "getallmatchingheaders": _headers,
    "getrawheader": _header, "addheader": _add_header, "gettype": "get_content_type",
    "getmaintype": "get_content_maintype", "getsubtype": "get_content_subtype",
    "getparam": _parameter, "getplist": _parameters,
    "getencoding": lambda self: self.get("Content-Transfer-Encoding", "7bit").lower(),
}
_REQUEST = {
    "has_data": _has_data, "add_data": _add_data, "get_data": _of("data"),
    "get_type": _of("type"), "get_host": _of("host"), "get_selector": _of("selector"),
    "get_origin_req_host": _of("origin_req_host"), "is_unverifiable": _of("unverifiable"),
}
_TRANSLATIONS = {
    "ugettext": "gettext", "ungettext": "ngettext", "lgettext": "gettext",
    "lngettext": "ngettext", "output_charset": "charset",
}
_UUID = {
    f"get_{name}": _of(name)
    for name in """bytes bytes_le clock_seq clock_seq_hi_variant clock_seq_low fields hex node
    time time_hi_version time_low time_mid urn variant version""".split()
}
METHODS = {
    "HTMLParser": {"HTMLParser": {"unescape": lambda self, text: html.unescape(text)}},
    "email": {},
    "email.message": {"Message": _MESSAGE},
    "gettext": {"NullTranslations": _TRANSLATIONS, "GNUTranslations": _TRANSLATIONS},
    "httplib": {"HTTPMessage": _HTTP_MESSAGE},
    "random": {"Random": {"jumpahead": lambda self, n: None}},
    "threading": {"Thread": {"isAlive": "is_alive"}},
    "urllib": {"Request": _REQUEST},
    "urllib2": {"Request": _REQUEST},
    "uuid": {"UUID": _UUID},
}
_TEST_CASE = {
    "assertEquals": "assertEqual", "assertNotEquals": "assertNotEqual", "assert_": "assertTrue",
    "assertAlmostEquals": "assertAlmostEqual", "assertNotAlmostEquals": "assertNotAlmostEqual",
    "assertRegexpMatches": "assertRegex", "assertNotRegexpMatches": "assertNotRegex",
    "assertRaisesRegexp": "assertRaisesRegex", "assertItemsEqual": "assertCountEqual",
    "failUnless": "assertTrue", "failIf": "assertFalse", "failUnlessEqual": "assertEqual",
    "failIfEqual": "assertNotEqual", "failUnlessRaises": "assertRaises",
    "failUnlessAlmostEqual": "assertAlmostEqual", "failIfAlmostEqual": "assertNotAlmostEqual",
}


def add_methods(name, module):
    """Give the classes of a module that a plugin imports the methods that they had."""
    if name in ("urllib", "urllib2", "httplib"):
        _add(importlib.import_module("http.client").HTTPMessage, _HTTP_MESSAGE)
    for cls, methods in METHODS.get(name, {}).items():
        _add(getattr(module, cls), methods)


def add_to_test_case(cls):
    """Give unittest's TestCase the old names of its methods."""
    _add(cls, {**_TEST_CASE, "assertDictContainsSubset": _contains_subset})


def _contains_subset(self, expected, actual, msg=None):
    self.assertEqual({**actual, **expected}, actual, msg)


def _add(cls, methods):
    for name, method in methods.items():
        if not hasattr(cls, name):
            setattr(cls, name, getattr(cls, method) if isinstance(method, str) else method)

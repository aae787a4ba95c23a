"""Which module a Python 2 name means."""

import importlib
import sys
from importlib.machinery import PathFinder

from _drydock.python2.stdlib import small_modules
from _drydock.python2.stdlib.additions import ADDITIONS
from _drydock.python2.stdlib.lost_members import LOST
from _drydock.python2.stdlib.lost_methods import add_methods

# The same module under the name that it has by now.
RENAMED = {
    "BaseHTTPServer": "http.server",
    "CGIHTTPServer": "http.server",
    "Cookie": "http.cookies",
    "HTMLParser": "html.parser",
    "Queue": "queue",
    "DocXMLRPCServer": "xmlrpc.server",
    "SimpleHTTPServer": "http.server",
    "SimpleXMLRPCServer": "xmlrpc.server",
    "SocketServer": "socketserver",
    "UserList": "collections",
    "UserString": "collections",
    "_winreg": "winreg",
    "anydbm": "dbm",
    "cookielib": "http.cookiejar",
    "copy_reg": "copyreg",
    "dumbdbm": "dbm.dumb",
    "dummy_thread": "_thread",
    "dummy_threading": "threading",
    "email.Charset": "email.charset",
    "email.Encoders": "email.encoders",
    "email.Errors": "email.errors",
    "email.Generator": "email.generator",
    "email.Message": "email.message",
    "email.Parser": "email.parser",
    "email.Header": "email.header",
    "email.MIMEAudio": "email.mime.audio",
    "email.MIMEImage": "email.mime.image",
    "email.MIMEBase": "email.mime.base",
    "email.MIMEMultipart": "email.mime.multipart",
    "email.MIMEText": "email.mime.text",
    "email.Utils": "email.utils",
    "gdbm": "dbm.gnu",
    "htmlentitydefs": "html.entities",
    "httplib": "http.client",
    "markupbase": "_markupbase",
    "repr": "reprlib",
    "robotparser": "urllib.robotparser",
    "thread": "_thread",
    "xmlrpclib": "xmlrpc.client",
}

# Modules of this package.
REPLACED = {
    "ConfigParser": "config_parser_",
    "StringIO": "streams_",
    "UserDict": "user_dict_",
    "__builtin__": "builtin_",
    "array": "array_",
    "base64": "base64_",
    "binascii": "binascii_",
    "bz2": "bz2_",
    "cPickle": "pickle_",
    "cStringIO": "byte_streams_",
    "codecs": "codecs_",
    "commands": "commands_",
    "csv": "csv_",
    "distutils": "distutils_",
    "distutils.dir_util": "distutils_",
    "distutils.file_util": "distutils_",
    "distutils.spawn": "distutils_",
    "distutils.util": "distutils_",
    "distutils.version": "distutils_",
    "email.Header": "email_header_",
    "email.MIMEText": "mime_text_",
    "email.header": "email_header_",
    "email.mime.text": "mime_text_",
    "exceptions": "exceptions_",
    "glob": "glob_",
    "gzip": "gzip_",
    "hashlib": "hashlib_",
    "hmac": "hmac_",
    "imp": "imp_",
    "importlib": "importlib_",
    "io": "io_",
    "json": "json_",
    "logging": "logging_",
    "math": "math_",
    "md5": "md5_",
    "new": "new_",
    "os": "os_",
    "os.path": "path_",
    "pickle": "pickle_",
    "pkgutil": "pkgutil_",
    "posixpath": "path_",
    "pprint": "pprint_",
    "random": "random_",
    "re": "re_",
    "select": "select_",
    "sets": "sets_",
    "sha": "sha_",
    "shutil": "shutil_",
    "socket": "socket_",
    "string": "string_",
    "struct": "struct_",
    "subprocess": "subprocess_",
    "tarfile": "tarfile_",
    "tempfile": "tempfile_",
    "textwrap": "textwrap_",
    "traceback": "traceback_",
    "types": "types_",
    "unicodedata": "unicodedata_",
    "urllib": "urllib_",
    "urllib2": "urllib2_",
    "urlparse": "urlparse_",
    "uuid": "uuid_",
    "xml.dom.minidom": "minidom_",
    "xml.etree.ElementTree": "etree_",
    "xml.etree.cElementTree": "etree_",
    "zipfile": "zipfile_",
    "zlib": "zlib_",
}

REPLACED.update(dict.fromkeys(small_modules.NAMES, "small_modules"))

_complete = set()


def module(name):
    """Import and return a module that is not the plugin's sibling. Raises ImportError."""
    if (name in REPLACED or name in RENAMED) and _is_of_plugin(name):
        return importlib.import_module(name)
    if name in small_modules.NAMES:
        found = sys.modules.get(name) or small_modules.make(name)
    elif name in REPLACED:
        found = importlib.import_module(f"{__package__}.{REPLACED[name]}")
    else:
        found = importlib.import_module(RENAMED.get(name, name))
    parent, _, last = name.rpartition(".")
    if parent in sys.modules and parent not in REPLACED and (
        name in REPLACED or not hasattr(sys.modules[parent], last)
    ):
        # `import a.old` is followed by `a.old.member`.
        setattr(sys.modules[parent], last, found)
    if name not in sys.modules and name not in sys.stdlib_module_names:
        sys.modules[name] = found
    if name not in _complete:
        _complete.add(name)
        _complete_module(name, found)
    return found


def _complete_module(name, found):
    for additions in (ADDITIONS, LOST):
        for member, value in (additions[name]() if name in additions else {}).items():
            if not hasattr(found, member):
                setattr(found, member, value)
    add_methods(name, found)


def _is_of_plugin(name):
    """Return whether a file of the plugin has the name of an old module, and so hides it."""
    known = sys.modules.get(name)
    if known is not None:
        return hasattr(getattr(known, "__loader__", None), "cache")
    spec = None if "." in name else PathFinder.find_spec(name)
    return spec is not None and hasattr(spec.loader, "cache")

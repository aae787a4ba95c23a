"""Which module a Python 2 name means."""

import importlib
import sys

from _drydock.python2.stdlib.additions import ADDITIONS

# The same module under the name that it has by now.
RENAMED = {
    "BaseHTTPServer": "http.server",
    "CGIHTTPServer": "http.server",
    "ConfigParser": "configparser",
    "Cookie": "http.cookies",
    "HTMLParser": "html.parser",
    "Queue": "queue",
    "SimpleHTTPServer": "http.server",
    "SimpleXMLRPCServer": "xmlrpc.server",
    "SocketServer": "socketserver",
    "UserList": "collections",
    "UserString": "collections",
    "_winreg": "winreg",
    "anydbm": "dbm",
    "cookielib": "http.cookiejar",
    "copy_reg": "copyreg",
    "dummy_thread": "_thread",
    "dummy_threading": "threading",
    "email.Encoders": "email.encoders",
    "email.Header": "email.header",
    "email.MIMEBase": "email.mime.base",
    "email.MIMEMultipart": "email.mime.multipart",
    "email.MIMEText": "email.mime.text",
    "email.Utils": "email.utils",
    "exceptions": "builtins",
    "htmlentitydefs": "html.entities",
    "httplib": "http.client",
    "repr": "reprlib",
    "robotparser": "urllib.robotparser",
    "thread": "_thread",
    "xmlrpclib": "xmlrpc.client",
}

# Modules of this package.
REPLACED = {
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
    "distutils.version": "distutils_",
    "email.Header": "email_header_",
    "email.MIMEText": "mime_text_",
    "email.header": "email_header_",
    "email.mime.text": "mime_text_",
    "glob": "glob_",
    "gzip": "gzip_",
    "hashlib": "hashlib_",
    "hmac": "hmac_",
    "imp": "imp_",
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
    "re": "re_",
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

_complete = set()


def module(name):
    """Import and return a module that is not the plugin's sibling. Raises ImportError."""
    if name in REPLACED:
        found = importlib.import_module(f"{__package__}.{REPLACED[name]}")
    else:
        found = importlib.import_module(RENAMED.get(name, name))
    parent, _, last = name.rpartition(".")
    if parent in sys.modules and parent not in REPLACED and (
        name in REPLACED or not hasattr(sys.modules[parent], last)
    ):
        # `import a.old` is followed by `a.old.member`.
        setattr(sys.modules[parent], last, found)
    if name in ADDITIONS and name not in _complete:
        _complete.add(name)
        for member, value in ADDITIONS[name]().items():
            if not hasattr(found, member):
                setattr(found, member, value)
    return found

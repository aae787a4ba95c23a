"""Translated code on disk, found again by the content that it was made from."""

import binascii
import hashlib
import marshal
import os
import sys

_HEADER = hashlib.sha256().digest_size


class CodeCache:
    """A folder of translated files, which several processes may use at once.

    In: the folder, and a function that keeps a file there, given its name and its content in
    Base64. An entry that cannot be read, is damaged or cannot be written is an entry that is not
    there: translating again is always possible.
    """

    def __init__(self, folder, keep):
        self._folder = folder
        self._keep = keep

    def key(self, source, path):
        """Return the key of a file: of its bytes, its path, this translator, and this Python."""
        digest = hashlib.sha256(_version())
        for part in (path.encode("utf-8", "surrogateescape"), source):
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()

    def get(self, key):
        """Return what was kept under the key, or None."""
        try:
            with open(self._file(key), "rb") as file:
                content = file.read()
            header, payload = content[:_HEADER], content[_HEADER:]
            if hashlib.sha256(payload).digest() != header:
                return None
            return marshal.loads(payload)
        except (OSError, ValueError, EOFError, TypeError):
            return None

    def put(self, key, value):
        """Keep code, or tuples and lists of it."""
        payload = marshal.dumps(value)
        content = hashlib.sha256(payload).digest() + payload
        self._keep(key + ".code", binascii.b2a_base64(content).decode("ascii"))

    def _file(self, key):
        return os.path.join(self._folder, key + ".code")


def _version():
    """Return what tells one translator from another: its own source, and the Python below it."""
    global _known_version
    if _known_version is None:
        digest = hashlib.sha256(f"{sys.implementation.cache_tag} {sys.version}".encode())
        here = os.path.dirname(os.path.abspath(__file__))
        sources = [os.path.join(here, "runtime", "names.py")]
        folder = os.path.join(here, "translation")
        sources += sorted(os.path.join(folder, name) for name in os.listdir(folder))
        for source in sources:
            if source.endswith(".py"):
                with open(source, "rb") as file:
                    digest.update(file.read())
        _known_version = digest.digest()
    return _known_version


_known_version = None

"""distutils.archive_util: archives."""

import os
import shutil
from distutils.errors import DistutilsExecError


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None,
                 group=None):
    """Write an archive of a folder, and return its name; see shutil.make_archive."""
    return shutil.make_archive(base_name, format, root_dir, base_dir, verbose, dry_run, owner, group)


def make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None):
    """Write a tar file of a folder."""
    kinds = {"gzip": "gztar", "bzip2": "bztar", "xz": "xztar", None: "tar"}
    if compress not in kinds:
        raise ValueError("bad value for 'compress': must be None, 'gzip', 'bzip2', 'xz'")
    return make_archive(base_name, kinds[compress], None, base_dir, verbose, dry_run, owner, group)


def make_zipfile(base_name, base_dir, verbose=0, dry_run=0):
    """Write a zip file of a folder. Raises DistutilsExecError when it cannot be written."""
    try:
        return make_archive(os.fspath(base_name), "zip", None, base_dir, verbose, dry_run)
    except OSError as error:
        raise DistutilsExecError(f"unable to create zip file '{base_name}.zip': {error}") from error

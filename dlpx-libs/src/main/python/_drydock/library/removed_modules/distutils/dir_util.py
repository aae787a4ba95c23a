"""distutils.dir_util: making, copying and removing folders."""

import os
import shutil
from distutils.errors import DistutilsFileError, DistutilsInternalError
from distutils.file_util import copy_file


def mkpath(name, mode=0o777, verbose=1, dry_run=0):
    """Make a folder and those above it; return those that were not there."""
    if not isinstance(name, str):
        raise DistutilsInternalError(f"mkpath: 'name' must be a string (got {name!r})")
    missing, folder = [], os.path.normpath(name)
    while folder and not os.path.isdir(folder):
        missing.insert(0, folder)
        folder = os.path.dirname(folder)
    for folder in () if dry_run or name == "" else missing:
        try:
            os.mkdir(folder, mode)
        except OSError as error:
            if not (isinstance(error, FileExistsError) and os.path.isdir(folder)):
                raise DistutilsFileError(
                    f"could not create '{folder}': {error.args[-1]}"
                ) from error
    return missing if name else []


def create_tree(base_dir, files, mode=0o777, verbose=1, dry_run=0):
    """Make the folders that files below a folder need."""
    for folder in sorted({os.path.join(base_dir, os.path.dirname(file)) for file in files}):
        mkpath(folder, mode, verbose, dry_run)


def copy_tree(src, dst, preserve_mode=1, preserve_times=1, preserve_symlinks=0, update=0,
              verbose=1, dry_run=0):
    """Copy what is in a folder into another, and return the files that were written."""
    if not dry_run and not os.path.isdir(src):
        raise DistutilsFileError(f"cannot copy tree '{src}': not a directory")
    try:
        names = os.listdir(src)
    except OSError as error:
        if dry_run:
            return []
        raise DistutilsFileError(f"error listing files in '{src}': {error.strerror}") from error
    mkpath(dst, verbose=verbose, dry_run=dry_run)
    outputs = []
    for name in names:
        one, other = os.path.join(src, name), os.path.join(dst, name)
        if name.startswith(".nfs"):
            # Of a network file system: deleted, but still open.
            continue
        if preserve_symlinks and os.path.islink(one):
            if not dry_run:
                os.symlink(os.readlink(one), other)
            outputs.append(other)
        elif os.path.isdir(one):
            outputs += copy_tree(one, other, preserve_mode, preserve_times, preserve_symlinks,
                                 update, verbose, dry_run)
        else:
            copy_file(one, other, preserve_mode, preserve_times, update, None, verbose, dry_run)
            outputs.append(other)
    return outputs


def remove_tree(directory, verbose=1, dry_run=0):
    """Remove a folder and what is in it; what cannot be removed stays."""
    if not dry_run:
        shutil.rmtree(directory, ignore_errors=True)

"""distutils.file_util: copying, moving and writing files."""

import os
import shutil
from distutils.dep_util import newer
from distutils.errors import DistutilsFileError
from stat import S_IMODE


def copy_file(src, dst, preserve_mode=1, preserve_times=1, update=0, link=None, verbose=1,
              dry_run=0):
    """Copy a file to a file or into a folder; return where it is, and whether it was copied.

    `update` copies only what is newer, `link` is None, "hard" or "sym".
    """
    if not os.path.isfile(src):
        raise DistutilsFileError(
            f"can't copy '{src}': doesn't exist or not a regular file"
        )
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    if link not in (None, "hard", "sym"):
        raise ValueError(f"invalid value '{link}' for 'link' argument")
    if update and not newer(src, dst):
        return dst, 0
    if not dry_run:
        _write_copy(src, dst, link, preserve_mode, preserve_times)
    return dst, 1


def _write_copy(src, dst, link, preserve_mode, preserve_times):
    if link is not None:
        if not (os.path.exists(dst) and os.path.samefile(src, dst)):
            (os.link if link == "hard" else os.symlink)(src, dst)
        return
    try:
        if os.path.exists(dst):
            os.unlink(dst)
        shutil.copyfile(src, dst)
    except OSError as error:
        raise DistutilsFileError(f"could not write to '{dst}': {error.strerror}") from error
    status = os.stat(src)
    if preserve_times:
        os.utime(dst, (status.st_atime, status.st_mtime))
    if preserve_mode:
        os.chmod(dst, S_IMODE(status.st_mode))


def move_file(src, dst, verbose=1, dry_run=0):
    """Move a file to a file or into a folder; return where it is."""
    if not os.path.isfile(src):
        raise DistutilsFileError(f"can't move '{src}': not a regular file")
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    elif os.path.exists(dst):
        raise DistutilsFileError(f"can't move '{src}': destination '{dst}' already exists")
    if not os.path.isdir(os.path.dirname(dst) or "."):
        raise DistutilsFileError(f"can't move '{src}': destination '{dst}' not a valid path")
    if not dry_run:
        try:
            shutil.move(src, dst)
        except OSError as error:
            raise DistutilsFileError(
                f"couldn't move '{src}' to '{dst}': {error.strerror}"
            ) from error
    return dst


def write_file(filename, contents):
    """Write lines, which have no ends of their own, to a file."""
    with open(filename, "w") as file:
        file.writelines(line + "\n" for line in contents)

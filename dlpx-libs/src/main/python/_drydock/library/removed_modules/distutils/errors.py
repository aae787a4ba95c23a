"""The errors of distutils."""


class DistutilsError(Exception):
    """The root of them all."""


class DistutilsModuleError(DistutilsError):
    """A module or a class in it cannot be had."""


class DistutilsFileError(DistutilsError):
    """Something is wrong with a file, beyond what OSError says."""


class DistutilsInternalError(DistutilsError):
    """A function was called in a way that makes no sense."""


class DistutilsExecError(DistutilsError):
    """A program failed."""


class DistutilsPlatformError(DistutilsError):
    """That is not for this platform."""


class DistutilsArgError(DistutilsError):
    """A command line is wrong."""


class DistutilsOptionError(DistutilsError):
    """An option is wrong."""


class DistutilsSetupError(DistutilsError):
    """A setup script is wrong."""


class DistutilsTemplateError(DistutilsError):
    """A file template is wrong."""

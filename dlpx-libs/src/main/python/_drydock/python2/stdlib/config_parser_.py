"""ConfigParser, with the arguments, the comments and the values of Python 2."""

import configparser
from configparser import (  # noqa: F401
    DEFAULTSECT,
    MAX_INTERPOLATION_DEPTH,
    DuplicateSectionError,
    Error,
    InterpolationDepthError,
    InterpolationError,
    InterpolationMissingOptionError,
    InterpolationSyntaxError,
    MissingSectionHeaderError,
    NoOptionError,
    NoSectionError,
    ParsingError,
)

from _drydock.python2.runtime.paths import to_path


class RawConfigParser(configparser.RawConfigParser):
    """Repeated entries are no error: the last one counts. Values need not be text."""

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False):
        super().__init__(
            None, dict_type, allow_no_value, strict=False, inline_comment_prefixes=(";",),
            empty_lines_in_values=False,
        )
        for key, value in (defaults or {}).items():
            self._defaults[self.optionxform(key)] = value

    def readfp(self, fp, filename=None):
        self.read_file(fp, filename or getattr(fp, "name", "<???>"))

    def read(self, filenames):
        found = []
        for name in [filenames] if isinstance(filenames, str) else filenames:
            try:
                with open(to_path(name), encoding="latin-1") as stream:
                    self.read_file(stream, name)
            except OSError:
                continue
            found.append(name)
        return found

    def _read(self, fp, fpname):
        try:
            super()._read(fp, fpname)
        except MissingSectionHeaderError as error:
            raise MissingSectionHeaderError(fpname, error.lineno, error.line) from None

    def get(self, section, option, raw=True, vars=None, **more):
        return configparser.RawConfigParser.get(self, section, option, raw=raw, vars=vars, **more)

    def getint(self, section, option):
        return int(self.get(section, option))

    def getfloat(self, section, option):
        return float(self.get(section, option))

    def getboolean(self, section, option):
        value = self.get(section, option)
        if str(value).lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[str(value).lower()]

    def items(self, section, raw=True, vars=None):
        found = super().items(section, raw=raw, vars=vars)
        own = [pair for pair in found if pair[0] in self._sections.get(section, {})]
        return [pair for pair in found if pair not in own] + own \
            if self._defaults else found

    def options(self, section):
        names = super().options(section)
        return [name for name in names if name != "__name__"]

    def add_section(self, section):
        if isinstance(section, str) and section.lower() == "default":
            raise ValueError(f"Invalid section name: {section}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        super().add_section(section)

    def set(self, section, option, value=None):
        if section and section != DEFAULTSECT and section not in self._sections:
            raise NoSectionError(section)
        place = self._sections[section] if section and section != DEFAULTSECT else self._defaults
        place[self.optionxform(option)] = value

    def write(self, fp):
        for name, values in [(DEFAULTSECT, self._defaults), *self._sections.items()]:
            if values or name != DEFAULTSECT:
                fp.write(f"[{name}]\n" + "".join(map(_line, values.items())) + "\n")

    def has_section(self, section):
        return section in self._sections


class ConfigParser(RawConfigParser):
    """Fills in `%(name)s` unless it is asked for the raw value."""

    _DEFAULT_INTERPOLATION = configparser.LegacyInterpolation() \
        if hasattr(configparser, "LegacyInterpolation") else configparser.BasicInterpolation()

    def get(self, section, option, raw=False, vars=None, **more):
        found = super().get(section, option, True, vars, **more)
        if raw or not isinstance(found, str):
            return found
        return configparser.RawConfigParser.get(self, section, option, raw=False, vars=vars)

    def items(self, section, raw=False, vars=None):
        names = [name for name, _ in super().items(section, True, vars)]
        return [(name, self.get(section, name, raw, vars)) for name in names]


class SafeConfigParser(ConfigParser):
    """Takes text only, in which `%` is written `%%`."""

    _DEFAULT_INTERPOLATION = configparser.BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(value, str) and not (self._allow_no_value and value is None):
            raise TypeError("option values must be strings")
        self._interpolation.before_set(self, section, option, value or "")
        super().set(section, option, value)


def _line(pair):
    name, value = pair
    if value is None:
        return f"{name}\n"
    from _drydock.python2.runtime.helper import Helper

    return f"{name} = {Helper.call_str(str, value)}\n".replace("\n", "\n\t")[:-1]

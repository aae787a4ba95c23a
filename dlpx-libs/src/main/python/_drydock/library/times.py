"""Functions of `time` that tell local times as CPython on Linux does (contract §2)."""

import time
from operator import index

_AVERAGE_YEAR = 31_556_952
_DAY = 86_400


class Function:
    """Stands for a function of `time`: one of Python would become a method where a class has it,
    as in `Formatter.converter = time.localtime`."""

    def __init__(self, of_python, instead):
        self.of_python = of_python
        self.__name__ = self.__qualname__ = of_python.__name__
        self.__doc__ = of_python.__doc__
        self.instead = instead

    def __call__(self, *arguments):
        return self.instead(*arguments)

    def __repr__(self):
        return repr(self.of_python)


def put_in_place():
    """Replace them, once."""
    for instead in (strftime, localtime, mktime, tzset):
        name = instead.__name__
        setattr(time, name, Function(getattr(time, name), instead))
    _tell_names()


def strftime(*arguments):
    """Tell a moment as text."""
    # What it takes to know all directives is for who uses any.
    from _drydock.library.strftime import strftime as knowing_all

    time.strftime.instead = knowing_all
    return knowing_all(*arguments)


def localtime(*arguments):
    """Return a moment in the local zone, whose name is short."""
    moment = time.localtime.of_python(*arguments)
    name = moment.tm_zone
    if name[:3] != "GMT" or name == "GMT":
        return moment
    # Java's name for a zone that has none but its offset, such as GMT-03:00.
    name = name[3:].replace(":00", "").replace(":", "")
    return time.struct_time((*tuple(moment)[:9], name, moment.tm_gmtoff))


def mktime(moment):
    """Return the seconds of a local moment; months, days and so on may be out of their range."""
    # Python's own function takes its interpreter down with what is no moment.
    fields = fields_of(moment, "mktime")
    try:
        ordinary = tuple(time.gmtime(_seconds_as_if_utc(*fields[:6])))[:8]
        seconds = time.mktime.of_python((*ordinary, -1))
    except (OverflowError, OSError, ValueError):
        raise OverflowError("mktime argument out of range") from None
    return seconds if fields[8] < 0 else _by_the_clock_of(seconds, fields[8] > 0)


def fields_of(moment, function):
    """Return the nine numbers of a tuple or struct_time. Raises TypeError for anything else."""
    if not isinstance(moment, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(moment) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    return tuple(map(index, moment))


def tzset():
    """Look at the environment's TZ again."""
    time.tzset.of_python()
    _tell_names()


def _seconds_as_if_utc(year, month, day, hour, minute, second):
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    # Days since March of the year 0, so that a leap day comes last.
    early = month <= 2
    years = year - early
    days = years * 365 + years // 4 - years // 100 + years // 400
    days += (153 * (month + (9 if early else -3)) + 2) // 5 + day - 1
    return ((days - 719_468) * 24 + hour) * 3600 + minute * 60 + second


def _by_the_clock_of(seconds, summer):
    """Correct seconds whose moment was told by the clock of summer, or of winter, whatever it is."""
    here = localtime(seconds)
    if (here.tm_isdst > 0) is summer:
        return seconds
    for days in range(7, 366, 7):
        for there in (localtime(seconds - days * _DAY), localtime(seconds + days * _DAY)):
            if (there.tm_isdst > 0) is summer:
                return seconds + here.tm_gmtoff - there.tm_gmtoff
    return seconds


def _tell_names():
    # As CPython does: those of this year's winter and summer, not of any year.
    new_year = (time.gmtime()[0] - 1970) * _AVERAGE_YEAR
    winter, summer = (localtime(new_year + days * _DAY) for days in (1, 183))
    if winter.tm_gmtoff > summer.tm_gmtoff:
        winter, summer = summer, winter
    time.tzname = winter.tm_zone, summer.tm_zone

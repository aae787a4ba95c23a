"""`time.strftime` as CPython has it on Linux (contract §2): every directive and flag of the GNU C
library, in the locale C. `datetime.strftime` and `logging` end up in it, too.

A directive is `%`, flags (`_` blanks, `-` nothing and `0` zeros as padding, `^` capitals, `#` the
other case), a width, a modifier (E or O), and a letter. What is none stays as it is.
"""

import re
import time

from _drydock.library.times import fields_of

_DIRECTIVE = re.compile(r"%([_\-0^#]*)([0-9]*)([EO]?)(.?)", re.DOTALL)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
# Directives that stand for several.
_SEVERAL = {
    "D": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M", "T": "%H:%M:%S", "X": "%H:%M:%S",
    "c": "%a %b %e %H:%M:%S %Y", "r": "%I:%M:%S %p", "x": "%m/%d/%y",
}
# Letters that do not take the modifier; where they do, it changes nothing in this locale.
_REFUSED = {"": "", "E": "aAdeBbhDFgGHIjklmMSUVWw", "O": "aAYxXcDF"}
# Numbers: how many digits they have at least, and how they are padded to that.
_NUMBERS = {
    **dict.fromkeys("dHImMSUWVgy", (2, "0")), **dict.fromkeys("ekl", (2, "_")), "j": (3, "0"),
    **dict.fromkeys("CGuwY", (1, "0")),
}
# The highest number of each field after the year; days of the week go on for ever.
_RANGES = (
    (12, "month"), (31, "day of month"), (23, "hour"), (59, "minute"), (61, "seconds"),
    (None, "day of week"), (366, "day of year"),
)
_SMALLEST_BUFFER = 1024


def strftime(template, moment=None):
    """Return the moment, a struct_time or a tuple of nine, now where it is left out, as text."""
    if not isinstance(template, str):
        kind = type(template).__name__
        raise TypeError(f"strftime() argument 1 must be str, not {kind}")
    if "\0" in template:
        raise ValueError("embedded null character")
    moment = time.localtime() if moment is None else moment
    text = _Moment(moment).formatted(template)
    # CPython gives up when the text is that much longer than what it is made by.
    buffer = _SMALLEST_BUFFER
    while buffer < 256 * len(template):
        buffer *= 2
    return text if len(text) < buffer else ""



class _Moment:
    def __init__(self, moment):
        fields = fields_of(moment, "strftime")
        for field, highest, name in zip(fields[1:], *zip(*_RANGES)):
            if highest is not None and not 0 <= field <= highest:
                raise ValueError(f"{name} out of range")
        self._moment = moment
        self.year, month, day, self.hour, self.minute, self.second = fields[:6]
        self.month, self.day = month or 1, day or 1
        # Days from Monday and from the first of January.
        self.weekday, self.yearday = fields[6] % 7, (fields[7] or 1) - 1
        self.is_summer = fields[8]
        self._fields = (
            self.year, self.month, self.day, *fields[3:7], self.yearday + 1, self.is_summer
        )

    def formatted(self, template):
        return _DIRECTIVE.sub(self._directive, template)

    def _directive(self, match):
        flags, width, modifier, letter = match.groups()
        padding = "".join(re.findall("[_0-]", flags))[-1:]
        width = int(width or 0)
        if letter in _NUMBERS and letter not in _REFUSED[modifier]:
            digits, usual = _NUMBERS[letter]
            number = _padded_number(self._number(letter), max(digits, width), padding or usual)
            return _padded(number, width, padding)
        if letter == "z" and self.is_summer >= 0:
            return self._offset(width, padding)
        if letter == "z":
            return ""
        text = self._text(letter, modifier)
        if text is None:
            # The C library turns the case of a refused month before it refuses it.
            text, letter = match.group(), letter if letter and letter in "bBh" else "?"
        return _padded(_cased(text, letter, flags), width, padding)

    def _number(self, letter):
        if letter in "GgV":
            return self._iso_week(letter)
        return {
            "d": self.day, "e": self.day, "H": self.hour, "k": self.hour, "I": self._hour_of_12(),
            "l": self._hour_of_12(), "j": self.yearday + 1, "m": self.month, "M": self.minute,
            "S": self.second, "u": self.weekday + 1, "w": (self.weekday + 1) % 7,
            "U": (self.yearday + 7 - (self.weekday + 1) % 7) // 7,
            "W": (self.yearday + 7 - self.weekday) // 7,
            "C": self.year // 100, "y": self.year % 100, "Y": self.year,
        }[letter]

    def _hour_of_12(self):
        return (self.hour + 11) % 12 + 1

    def _iso_week(self, letter):
        # A week belongs to the year in which its Thursday is.
        year, thursday = self.year, self.yearday - self.weekday + 3
        if thursday < 0:
            year -= 1
            thursday += _days_in(year)
        elif thursday >= _days_in(year):
            thursday -= _days_in(year)
            year += 1
        return {"G": year, "g": year % 100, "V": thursday // 7 + 1}[letter]

    def _text(self, letter, modifier):
        """Return what a letter stands for, None for one that is no directive."""
        if letter == "" or letter in _REFUSED[modifier]:
            return None
        if letter in _SEVERAL:
            return self.formatted(_SEVERAL[letter])
        if letter in "aA":
            return _DAYS[self.weekday][: 3 if letter == "a" else None]
        if letter in "bBh":
            return _MONTHS[self.month - 1][: None if letter == "B" else 3]
        if letter == "s":
            return str(self._seconds())
        if letter == "Z":
            return self._zone()
        half = "PM" if self.hour >= 12 else "AM"
        return {"p": half, "P": half.lower(), "n": "\n", "t": "\t", "%": "%"}.get(letter)

    def _seconds(self):
        try:
            return int(time.mktime(self._fields))
        except (OverflowError, ValueError):
            return -1

    def _zone(self):
        name = getattr(self._moment, "tm_zone", None)
        if not name and self.is_summer >= 0:
            name = time.tzname[self.is_summer > 0]
        return name or ""

    def _offset(self, width, padding):
        minutes = (getattr(self._moment, "tm_gmtoff", None) or 0) // 60
        sign = _padded("-" if minutes < 0 else "+", width, padding)
        minutes = abs(minutes)
        number = minutes // 60 * 100 + minutes % 60
        return sign + _padded(
            _padded_number(number, max(4, width), padding or "0"), width, padding
        )


def _padded_number(number, digits, padding):
    if padding == "-":
        return str(number)
    return str(number).rjust(digits) if padding == "_" else str(number).zfill(digits)


def _padded(text, width, padding):
    return text.rjust(width, "0" if padding == "0" else " ")


def _cased(text, letter, flags):
    if letter == "P" or ("#" in flags and letter in "pZ"):
        return text.lower()
    return text.upper() if "^" in flags or ("#" in flags and letter in "aAbBh") else text


def _days_in(year):
    return 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365

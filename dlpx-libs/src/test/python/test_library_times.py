"""Times and dates as CPython on Linux tells them (contract §2)."""

import datetime
import json
import logging
import os
import time
import unittest

from strftime_cases import answer

from _drydock import library

RECORD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "strftime_record.json")


class InZone(unittest.TestCase):
    def setUp(self):
        library.complete()
        before = os.environ.get("TZ")

        def restore():
            os.environ.pop("TZ", None)
            if before is not None:
                os.environ["TZ"] = before
            time.tzset()

        self.addCleanup(restore)

    def be_in(self, zone):
        os.environ["TZ"] = zone
        time.tzset()


class StrftimeTest(InZone):
    def test_every_directive_and_flag_is_as_cpython_recorded_it(self):
        with open(RECORD, encoding="utf-8") as file:
            record = json.load(file)
        self.assertGreater(len(record), 2000)
        zone_before = None
        for zone, kind, moment, template, expected in record:
            if zone != zone_before:
                self.be_in(zone)
                zone_before = zone
            with self.subTest(zone=zone, kind=kind, moment=moment, template=template):
                self.assertEqual(expected, answer(kind, moment, template))

    def test_what_is_no_template_or_moment_is_refused(self):
        for error, arguments in (
            (TypeError, (5,)), (TypeError, ()), (ValueError, ("a\0b",)), (TypeError, ("%d", 5)),
            (ValueError, ("%d", (2024, 13, 1, 0, 0, 0, 0, 1, 0))),
            (ValueError, ("%d", (2024, 1, 1, 25, 0, 0, 0, 1, 0))), (TypeError, ("%d", (2024,))),
        ):
            with self.subTest(arguments=arguments):
                self.assertRaises(error, time.strftime, *arguments)

    def test_functions_of_time_are_no_methods_where_a_class_has_them(self):
        class Formatter(logging.Formatter):
            converter = time.gmtime
            other = time.localtime
            text = time.strftime

        self.be_in("Asia/Tokyo")
        record = logging.makeLogRecord({"created": 0})
        self.assertEqual("1970-01-01 00:00 GMT", Formatter().formatTime(record, "%F %H:%M %Z"))
        self.assertEqual(9, Formatter().other(0).tm_hour)
        self.assertEqual("01", Formatter().text("%d", Formatter().converter(0)))


class MktimeTest(InZone):
    def test_fields_out_of_their_range_are_carried_over(self):
        self.be_in("UTC")
        for moment, seconds in (
            ((2024, 1, 32, 0, 0, 0, 0, 0, 0), 1706745600), ((2024, 13, 1, 0, 0, 0, 0, 0, 0), 1735689600),
            ((2024, 3, 0, 0, 0, 0, 0, 0, -1), 1709164800), ((2024, 1, 1, 25, 61, 61, 0, 0, -1), 1704160921),
            ((2024, 1, -30, 0, 0, -1, 0, 0, -1), 1701388799), ((1969, 12, 31, 0, 0, 0, 0, 0, 0), -86400),
        ):
            with self.subTest(moment=moment):
                self.assertEqual(seconds, time.mktime(moment))
                self.assertIsInstance(time.mktime(moment), float)
        for wrong in ((2024, 1), "x", (2024, 1, 1, 0, 0, "0", 0, 0, 0), 5):
            self.assertRaises(TypeError, time.mktime, wrong)

    def test_the_clock_of_summer_or_winter_counts(self):
        self.be_in("Europe/Berlin")
        for moment, seconds in (
            ((2024, 1, 1, 12, 0, 0, 0, 0, -1), 1704106800), ((2024, 1, 1, 12, 0, 0, 0, 0, 0), 1704106800),
            ((2024, 1, 1, 12, 0, 0, 0, 0, 1), 1704103200), ((2024, 7, 1, 12, 0, 0, 0, 0, 0), 1719831600),
            ((2024, 7, 1, 12, 0, 0, 0, 0, 1), 1719828000), ((2024, 10, 27, 2, 30, 0, 0, 0, 1), 1729989000),
            ((2024, 10, 27, 2, 30, 0, 0, 0, 0), 1729992600),
        ):
            with self.subTest(moment=moment):
                self.assertEqual(seconds, time.mktime(moment))
        now = int(time.time())
        self.assertEqual(now, time.mktime(time.localtime(now)))


class ZoneTest(InZone):
    def test_zones_have_short_names(self):
        for zone, names, winter in (
            ("UTC", ("UTC", "UTC"), "UTC +0000"), ("Europe/Berlin", ("CET", "CEST"), "CET +0100"),
            ("America/New_York", ("EST", "EDT"), "EST -0500"),
            ("Asia/Tokyo", ("JST", "JST"), "JST +0900"),
            ("Asia/Kolkata", ("IST", "IST"), "IST +0530"),
            ("America/Sao_Paulo", ("-03", "-03"), "-03 -0300"),
            ("Asia/Kathmandu", ("+0545", "+0545"), "+0545 +0545"),
            ("Pacific/Auckland", ("NZST", "NZDT"), "NZDT +1300"),
        ):
            with self.subTest(zone=zone):
                self.be_in(zone)
                self.assertEqual(names, time.tzname)
                moment = datetime.datetime(2024, 1, 1, 12)
                self.assertEqual(winter, moment.astimezone().strftime("%Z %z"))
                self.assertEqual(winter, time.strftime("%Z %z", time.localtime(1704106800)))

    def test_zoneinfo_finds_its_zones(self):
        import zoneinfo

        berlin = zoneinfo.ZoneInfo("Europe/Berlin")
        summer = datetime.datetime(2024, 7, 1, tzinfo=berlin)
        self.assertEqual("2024-07-01 CEST +0200", summer.strftime("%F %Z %z"))
        self.assertEqual(datetime.timedelta(hours=2), summer.utcoffset())
        self.assertIn("America/Argentina/Buenos_Aires", zoneinfo.available_timezones())
        self.assertRaises(zoneinfo.ZoneInfoNotFoundError, zoneinfo.ZoneInfo, "Europe/Atlantis")


if __name__ == "__main__":
    unittest.main()

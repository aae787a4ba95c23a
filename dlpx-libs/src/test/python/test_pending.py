import copy
import inspect
import json
import pickle
import sys
import threading
import unittest
from unittest import mock

from pending_support import GIVEN, Arguments
from support import staged_source

from dlpx.virtualization.platform import StagedSource

SOURCES = ("staged_source", "direct_source", "virtual_source")


def message(look):
    """Return what an expression that fails says."""
    try:
        return look()
    except Exception as error:
        return type(error), str(error), getattr(error, "name", None)


def matched(it):
    match it:
        case StagedSource(guid=guid):
            return guid
    return None


def round_trip(it, protocol):
    return pickle.loads(pickle.dumps(it, protocol))


# What anybody may do to any argument first of all; the answers have a meaning as text.
LOOKS = {
    "type": type,
    "class": lambda it: it.__class__,
    "repr": repr,
    "str": str,
    "vars in order": lambda it: list(vars(it).items()),
    "dict": lambda it: dict(it.__dict__),
    "dir": dir,
    "hasattr": lambda it: (hasattr(it, "guid"), hasattr(it, "parameters"), hasattr(it, "bind")),
    "hasattr of nothing": lambda it: hasattr(it, "nonsense"),
    "getattr with a default": lambda it: getattr(it, "nonsense", "default"),
    "what is missing": lambda it: message(lambda: it.nonsense),
    "truth": bool,
    "length": lambda it: message(lambda: len(it)),
    "copy": lambda it: vars(copy.copy(it)),
    "deepcopy": lambda it: vars(copy.deepcopy(it)),
    **{
        f"pickle {protocol}": lambda it, protocol=protocol: vars(round_trip(it, protocol))
        for protocol in range(6)
    },
    "state": lambda it: it.__reduce_ex__(4)[2],
    "members": lambda it: [name for name, _ in inspect.getmembers(it)],
    "static": lambda it: message(lambda: inspect.getattr_static(it, "nonsense")),
    "json": lambda it: json.dumps(it, default=vars),
    "match": matched,
    "deleted unknown": lambda it: message(lambda: delattr(it, "nonsense")),
    "hash": lambda it: message(lambda: isinstance(hash(it), int)),
}
# What is done to an argument first; then everything is looked at.
CHANGES = {
    "a new attribute": lambda it: setattr(it, "extra", 1),
    "an attribute of its own": lambda it: setattr(it, "_own", 1),
    "by the dict": lambda it: it.__dict__.update(extra=1),
    "another dict": lambda it: setattr(it, "__dict__", {"only": 1}),
    "no dict": lambda it: delattr(it, "__dict__"),
    "behind its back": lambda it: object.__setattr__(it, "extra", 1),
}


class PendingArgumentTest(unittest.TestCase):
    def setUp(self):
        self.arguments = Arguments()

    def both(self, name):
        return self.arguments.pending(name), self.arguments.made(name)

    def assert_like(self, made, pending):
        self.assertEqual(list(vars(made)), list(vars(pending)))
        self.assertEqual(repr(made), repr(pending))

    def test_whatever_is_looked_at_first_is_as_if_it_had_been_made_at_once(self):
        for name in GIVEN:
            for what, look in LOOKS.items():
                with self.subTest(argument=name, what=what):
                    pending, made = self.both(name)
                    self.assertEqual(repr(look(made)), repr(look(pending)))
                    self.assert_like(made, pending)

    def test_every_attribute_can_be_the_first(self):
        for name in GIVEN:
            for attribute in vars(self.arguments.made(name)):
                with self.subTest(argument=name, attribute=attribute):
                    pending, made = self.both(name)
                    self.assertEqual(
                        repr(getattr(made, attribute)), repr(getattr(pending, attribute))
                    )
                    self.assert_like(made, pending)

    def test_every_attribute_can_be_deleted_unseen_and_is_gone_then(self):
        for name in GIVEN:
            for attribute in vars(self.arguments.made(name)):
                with self.subTest(argument=name, attribute=attribute):
                    pending, made = self.both(name)
                    for it in (pending, made):
                        delattr(it, attribute)
                    for look in (lambda it: getattr(it, attribute),
                                 lambda it: delattr(it, attribute)):
                        self.assertEqual(
                            message(lambda: look(made)), message(lambda: look(pending))
                        )
                    self.assert_like(made, pending)

    def test_every_attribute_can_be_written_unseen(self):
        for name in SOURCES:
            for attribute in vars(self.arguments.made(name)):
                with self.subTest(argument=name, attribute=attribute):
                    pending, made = self.both(name)
                    for it in (pending, made):
                        setattr(it, attribute, "other")
                    self.assert_like(made, pending)

    def test_an_argument_can_be_changed_unseen(self):
        for name in GIVEN:
            for what, change in CHANGES.items():
                with self.subTest(argument=name, what=what):
                    pending, made = self.both(name)
                    change(pending)
                    change(made)
                    self.assert_like(made, pending)

    def test_an_argument_can_become_one_of_the_plugins_class(self):
        class Own(StagedSource):
            # Hides nothing of an object that has its own.
            guid = "of the class"

            def __getattr__(self, name):
                return f"no {name}"

        pending, made = self.both("staged_source")
        pending.__class__ = made.__class__ = Own
        self.assertEqual("guid-1", pending.guid)
        self.assertEqual("no mark", pending.mark)
        self.assert_like(made, pending)

    def test_what_was_seen_once_stays_the_same_object(self):
        for name in SOURCES:
            pending = self.arguments.pending(name)
            parameters = pending.parameters
            settings = parameters.settings
            parameters.mark = 1
            self.assertIs(parameters, vars(pending)["parameters"])
            self.assertIs(parameters, pending.parameters)
            self.assertIs(vars(pending), vars(pending))
            self.assertIs(settings, vars(parameters)["_settings"])

    def test_definitions_know_their_methods_before_anything_was_read(self):
        for method in ("to_dict", "__eq__", "check_all"):
            with self.subTest(method=method):
                pending, made = self.both("repository")
                looks = {
                    "to_dict": lambda it: it.to_dict(),
                    "__eq__": lambda it: (it == made, made == it, it != made, it == 1),
                    "check_all": lambda it: type(it).check_all(it),
                }
                self.assertEqual(looks[method](made), looks[method](pending))

    def test_a_property_is_checked_and_written_unseen(self):
        pending, made = self.both("repository")
        for it in (pending, made):
            it.mount_location = "new"
            self.assertEqual("new", it.mount_location)
        self.assertEqual(
            message(lambda: setattr(made, "mount_location", 5)),
            message(lambda: setattr(self.arguments.pending("repository"), "mount_location", 5)),
        )
        self.assert_like(made, pending)

    def test_a_property_that_the_plugin_replaces_finds_what_is_stored(self):
        cls = self.arguments.module.RepositoryDefinition
        cls.mount_location = property(lambda self: f"seen: {self._mount_location}")
        pending, made = self.both("repository")
        self.assertEqual(made.mount_location, pending.mount_location)
        self.assertEqual(made.bind, pending.bind)

    def test_mounts_are_as_many_as_there_are(self):
        for paths in ([], ["/a"], ["/a", "/b"]):
            with self.subTest(paths=paths):
                arguments = Arguments({"staged_source": staged_source({}, paths)})
                pending = arguments.pending("staged_source")
                self.assertEqual(repr(arguments.made("staged_source").mount), repr(pending.mount))
                self.assert_like(arguments.made("staged_source"), pending)

    def test_classes_do_not_have_the_attributes_of_their_instances(self):
        for look in (lambda: StagedSource.guid, lambda: StagedSource.nonsense):
            kind, text, name = message(look)
            self.assertIs(AttributeError, kind)
            self.assertEqual(f"type object 'StagedSource' has no attribute '{name}'", text)
        self.assertFalse(hasattr(StagedSource, "guid"))


class ReadingTest(unittest.TestCase):
    """A text that is no JSON tells whether it was read: the host would never give one."""

    def test_what_nobody_looks_at_is_not_read(self):
        arguments = Arguments()
        for name in GIVEN:
            it = arguments.pending_of_text(name, '{"guid": oops}')
            self.assertIs(type(arguments.made(name)), type(it))
            with self.assertRaises(StopIteration):
                vars(it)

    def test_parameters_are_made_when_they_are_looked_at(self):
        arguments = Arguments()
        pending = arguments.pending("staged_source")
        with mock.patch.object(
            arguments.module.LinkedSourceDefinition, "from_dict", side_effect=OSError
        ):
            self.assertEqual("guid-1", pending.guid)
            with self.assertRaises(OSError):
                pending.parameters

    def test_null_is_none_at_once(self):
        self.assertIsNone(Arguments().pending_of_text("repository", "null"))


class ThreadTest(unittest.TestCase):
    THREADS = 8

    def test_threads_that_look_at_the_same_time_see_the_same_whole_object(self):
        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        self.addCleanup(sys.setswitchinterval, interval)
        arguments = Arguments()
        for number in range(60):
            name = SOURCES[number % 3]
            expected = list(vars(arguments.made(name)))
            source = arguments.pending(name)
            seen = self.look_at_once(source)
            self.assertEqual([expected] * self.THREADS, [names for names, _, _ in seen])
            self.assertEqual(1, len({id(parameters) for _, parameters, _ in seen}))
            self.assertEqual({"y"}, {value for _, _, value in seen})
            self.assertEqual(set(range(self.THREADS)), source.marks)

    def look_at_once(self, source):
        start, seen = threading.Barrier(self.THREADS), []

        def look(number):
            start.wait()
            parameters = source.parameters
            if number % 2:
                vars(source)
            vars(source).setdefault("marks", set()).add(number)
            names = [name for name in vars(source) if name != "marks"]
            seen.append((names, parameters, parameters.settings[0]["value"]))

        threads = [threading.Thread(target=look, args=(n,)) for n in range(self.THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return seen

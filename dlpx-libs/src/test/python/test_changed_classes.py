import unittest
from unittest import mock

from pending_support import GIVEN, Arguments

from dlpx.virtualization.platform import DirectSource, StagedSource, VirtualSource

NO_JSON = '{"guid": oops}'


class ChangedClassTest(unittest.TestCase):
    """What a plugin put into a class runs when the arguments are made: before its function."""

    def setUp(self):
        self.arguments = Arguments()
        self.linked = self.arguments.module.LinkedSourceDefinition

    def is_read_at_once(self, name):
        try:
            self.arguments.pending_of_text(name, NO_JSON)
            return False
        except StopIteration:
            return True

    def test_unchanged_classes_wait(self):
        for name in GIVEN:
            self.assertFalse(self.is_read_at_once(name), name)

    def test_a_constructor_or_from_dict_of_a_definition_does_not_wait(self):
        for name in ("__init__", "from_dict", "__new__", "__setattr__"):
            with self.subTest(name=name):
                self.setUp()
                setattr(self.linked, name, None)
                self.assertTrue(self.is_read_at_once("staged_source"))
                self.assertTrue(self.is_read_at_once("direct_source"))
                self.assertFalse(self.is_read_at_once("virtual_source"))

    def test_neither_does_one_of_an_object_inside(self):
        self.arguments.module.LinkedSourceDefinitionMore.__init__ = None
        self.assertTrue(self.is_read_at_once("staged_source"))

    def test_the_constructor_of_a_definition_is_called_before_the_function(self):
        calls = []
        constructor = self.linked.__init__

        def __init__(self, *args, **kwargs):
            calls.append(kwargs["mount_location"])
            constructor(self, *args, **kwargs)

        self.linked.__init__ = __init__
        self.arguments.pending("staged_source")
        self.assertEqual([GIVEN["repository"]["mountLocation"]], calls)

    def test_the_constructor_of_a_source_is_called_at_once_where_it_was_before(self):
        for cls, name in ((VirtualSource, "virtual_source"), (DirectSource, "direct_source")):
            with mock.patch.object(cls, "__init__", return_value=None) as constructor:
                self.arguments.pending(name)
                self.assertEqual(1, constructor.call_count)
        self.assertFalse(self.is_read_at_once("virtual_source"))

    def test_an_attribute_of_the_class_does_not_hide_that_of_an_argument(self):
        StagedSource.guid = "of the class"
        self.addCleanup(delattr, StagedSource, "guid")
        self.assertEqual("guid-1", self.arguments.pending("staged_source").guid)

    def test_anything_else_that_is_added_lets_arguments_wait(self):
        self.linked.describe = lambda self: f"at {self.mount_location}"
        self.assertFalse(self.is_read_at_once("staged_source"))
        self.assertTrue(self.arguments.pending("staged_source").parameters.describe())
        self.linked.__init__ = None
        self.assertTrue(self.is_read_at_once("staged_source"))

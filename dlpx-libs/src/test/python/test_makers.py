import copy
import unittest

from support import definition

from _drydock import definitions
from _drydock.makers import _USES_BEFORE_COMPILING

SETTING = definition({"name": {"type": "string"}, "value": {"type": "string"}}, ["name"])
LINKED = definition(
    {
        "name": {"type": "string"},
        "_name": {"type": "string"},
        "_class_": {"type": "string"},
        "from": {"type": "string"},
        'it\'s "quoted" \\ {x}': {"type": "integer"},
        "settings": {"type": "array", "items": SETTING},
        "lists": {"type": "array", "items": {"type": "array", "items": SETTING}},
        "tags": {"type": "array", "items": {"type": "string"}},
        "more": SETTING,
        "count": {"type": "number"},
        "kind": {"type": "string", "default": "it's a \"default\" \\ {x}"},
    }
)
PLAIN = {
    "name": "a",
    "_name": "b",
    "_class_": "c",
    "from": "d",
    'it\'s "quoted" \\ {x}': 5,
    "settings": [{"name": "x", "value": "y"}, "no object", None],
    "count": 3,
    "lists": [[{"name": "x"}], None],
    "tags": ["one"],
    "more": {"name": "m"},
    "unknown": True,
}
OFTEN = _USES_BEFORE_COMPILING + 2


def make():
    module = definitions.install({"linkedSourceDefinition": LINKED})
    return module, module.LinkedSourceDefinition


def last_of_many(cls, plain=PLAIN):
    return [cls.from_dict(plain, validate=False) for _ in range(OFTEN)][-1]


class MakerTest(unittest.TestCase):
    def test_the_last_of_many_instances_is_like_the_first_and_like_the_constructors(self):
        module, linked = make()
        first = linked.from_dict(PLAIN, validate=False)
        last = last_of_many(linked)
        setting = module.LinkedSourceDefinitionMore
        self.assertEqual(list(vars(first)), list(vars(last)))
        self.assertEqual(list(vars(linked())), list(vars(last)))
        self.assertEqual(repr(first), repr(last))
        self.assertIs(linked, type(last))
        self.assertIs(setting, type(last.more))
        self.assertEqual([dict, str], [type(item) for item in last.settings[:2]])
        self.assertEqual("y", last.settings[0]["value"])
        self.assertEqual("x", last.lists[0][0]["name"])
        self.assertIsNone(last.lists[1])
        self.assertEqual(["3.0", "3.0"], [str(one.count) for one in (first, last)])

    def test_names_that_mean_something_to_python_are_properties_like_any_other(self):
        last = last_of_many(make()[1])
        self.assertEqual(["a", "b", "c"], [last.name, last.name_, last.class_])
        plain = last.to_dict()
        self.assertEqual(5, plain['it\'s "quoted" \\ {x}'])
        self.assertEqual("d", plain["from"])

    def test_what_is_missing_is_none(self):
        last = last_of_many(make()[1], {})
        self.assertEqual({None, "it's a \"default\" \\ {x}"}, set(vars(last).values()))

    def test_the_data_is_not_shared_with_the_dict_that_it_came_from(self):
        plain = copy.deepcopy(PLAIN)
        last = last_of_many(make()[1], plain)
        last.tags.append("two")
        last.settings.clear()
        self.assertEqual(PLAIN, plain)

    def test_instances_can_be_copied_and_changed(self):
        last = last_of_many(make()[1])
        other = copy.deepcopy(last)
        self.assertEqual(last, other)
        other.more.name = "n"
        other.extra = 1
        self.assertEqual("m", last.more.name)
        self.assertFalse(hasattr(last, "extra"))

    def test_a_subclass_is_made_by_its_own_constructor(self):
        linked = make()[1]
        last_of_many(linked)

        class Own(linked):
            def __init__(self, *args, **kwargs):
                super().__init__(*args, **kwargs)
                self.made = "by Own"

        self.assertEqual("by Own", last_of_many(Own).made)
        self.assertEqual("a", last_of_many(Own).name)

    def test_a_constructor_that_the_plugin_replaces_is_called(self):
        module, linked = make()
        last_of_many(linked)
        for cls in (linked, module.LinkedSourceDefinitionMore):
            cls.__init__ = _marking(cls.__init__)
        last = last_of_many(linked)
        self.assertTrue(last.marked)
        self.assertTrue(last.more.marked)

    def test_a_from_dict_that_the_plugin_replaces_is_called_for_nested_objects(self):
        module, linked = make()
        last_of_many(linked)
        module.LinkedSourceDefinitionMore.from_dict = lambda plain, validate=True: "replaced"
        self.assertEqual("replaced", last_of_many(linked).more)

    def test_a_setattr_that_the_plugin_replaces_is_not_troubled_with_the_hosts_data(self):
        linked = make()[1]
        last_of_many(linked)
        written = []
        linked.__setattr__ = lambda self, name, value: written.append(name)
        self.assertEqual("a", last_of_many(linked).name)
        self.assertEqual([], written)

    def test_a_property_that_the_plugin_replaces_finds_the_value(self):
        linked = make()[1]
        linked.name = property(lambda self: f"seen: {self._name}")
        del linked._name
        self.assertEqual("seen: a", last_of_many(linked).name)


def _marking(constructor):
    def __init__(self, *args, **kwargs):
        constructor(self, *args, **kwargs)
        self.marked = True

    return __init__

import copy
import functools
import inspect
import itertools
import pickle
import unittest

from definition_rows import NAMES, ROWS, STRING, obj
from support import definition

from _drydock import definitions
from _drydock.generated.definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError

FIRST = {"first": {"type": "integer"}}


@functools.lru_cache(maxsize=None)
def make(row, required=False):
    """Return the class of a definition that has the row's property between two others."""
    around = dict(row.around)
    properties = {**FIRST, row.name: row.schema, "last": STRING, **around.pop("properties", {})}
    schema = {
        "repositoryDefinition": definition({"name": STRING}),
        "linkedSourceDefinition": definition(properties, [row.name] * required, **around),
    }
    return definitions.install(schema).LinkedSourceDefinition


class TableTest(unittest.TestCase):
    where = ""

    def _formatMessage(self, msg, standard):
        return f"{self.where}: {super()._formatMessage(msg, standard)}"

    def each(self, kind):
        for row in ROWS:
            made = make(row)
            for value in getattr(row, kind):
                self.where = f"{row.title}, {value!r:.80}"
                yield row, made, value

    def python_form(self, made, row, value):
        plain = {row.name: value}
        return getattr(made.from_dict(plain, validate=False), row.attribute)

    def test_values_that_fit_are_accepted_by_constructor_setter_and_from_dict(self):
        for row, made, plain in self.each("accepts"):
            value = self.python_form(made, row, plain)
            by_keyword = made(**{row.attribute: value})
            by_position = made(None, value)
            by_setter = made()
            setattr(by_setter, row.attribute, value)
            by_dict = made.from_dict({row.name: plain})
            for one in (by_keyword, by_position, by_setter, by_dict):
                self.assertEqual({row.name: plain}, one.to_dict())
                self.assertEqual(by_keyword, one)

    def assert_refused(self, kind, error):
        for row, made, plain in self.each(kind):
            value = self.python_form(made, row, plain)
            for attempt in (
                lambda: made(**{row.attribute: value}),
                lambda: made(None, value),
                lambda: setattr(made(), row.attribute, value),
                lambda: made.from_dict({row.name: plain}),
            ):
                with self.assertRaises(GeneratedClassesError) as raised:
                    attempt()
                self.assertIs(error, type(raised.exception))
                self.assertIn(row.attribute, str(raised.exception))

    def test_values_of_the_wrong_type_are_refused_as_such(self):
        self.assert_refused("wrong_type", GeneratedClassesTypeError)

    def test_values_that_break_another_rule_are_refused_as_such(self):
        self.assert_refused("wrong_value", GeneratedClassesError)

    def test_without_validation_nothing_is_refused(self):
        for kind in ("wrong_type", "wrong_value"):
            for row, made, value in self.each(kind):
                one = made(validate=False, **{row.attribute: value})
                self.assertEqual(value, getattr(one, row.attribute))

    def test_a_property_that_is_not_required_may_be_none(self):
        for row in ROWS:
            with self.subTest(row=row.title):
                made = make(row)
                self.assertEqual({}, made(**{row.attribute: None}).to_dict())

    def test_a_required_one_may_be_none_only_if_the_schema_has_null_in_it(self):
        for row in ROWS:
            nullable = row.title in ("null", "a type or null", "a password or null")
            with self.subTest(row=row.title):
                made = make(row, required=True)
                if nullable:
                    self.assertEqual({row.name: None}, made().to_dict())
                else:
                    self.assertRaises(GeneratedClassesError, made)

    def test_copies_pickles_and_printed_forms(self):
        for row, made, plain in self.each("accepts"):
            one = made.from_dict({row.name: plain})
            self.assertEqual(one, copy.deepcopy(one))
            self.assertEqual(repr(one), one.to_str())
            self.assertEqual(hash(one), hash(copy.deepcopy(one)))
            self.assertEqual(1, len({one, copy.copy(one), made.from_dict(one.to_dict())}))
            self.assertEqual(row.hidden, "******" in repr(one))
            self.assertNotIn("s3cr3t", repr(one))

    def test_pickles(self):
        for row in ROWS:
            # A pickle names the class, and only those that were made last can be found.
            made = make.__wrapped__(row)
            for plain in row.accepts:
                one = made.from_dict({row.name: plain})
                self.assertEqual(one, pickle.loads(pickle.dumps(one)))

    def test_a_subclass_does_all_of_that_too(self):
        for row, made, plain in self.each("accepts"):
            class Own(made):
                def shout(self):
                    return "!"

            one = Own.from_dict({row.name: plain})
            self.assertEqual(("!", {row.name: plain}), (one.shout(), one.to_dict()))

    def test_attributes_of_the_plugins_own_stay_where_they_are(self):
        for row in ROWS:
            with self.subTest(row=row.title):
                one = make(row)()
                one.own_attribute = object()
                self.assertEqual({}, one.to_dict())
                self.assertEqual(make(row)().to_dict(), one.to_dict())

    def test_the_constructor_has_all_properties_in_the_order_of_the_schema(self):
        for row in ROWS:
            with self.subTest(row=row.title):
                names = list(inspect.signature(make(row)).parameters)
                self.assertEqual(["first", row.attribute, "last"], names[:3])
                self.assertEqual("validate", names[-1])


class NamesTableTest(unittest.TestCase):
    def test_every_name_becomes_the_attribute_that_the_table_says(self):
        for name, attribute in NAMES.items():
            with self.subTest(name=name):
                made = definitions.install(
                    {"linkedSourceDefinition": definition({name: STRING})}
                ).LinkedSourceDefinition
                one = made(**{attribute: "x"})
                self.assertEqual("x", getattr(one, attribute))
                self.assertEqual({name: "x"}, one.to_dict())
                self.assertEqual(one, made.from_dict({name: "x"}))
                self.assertEqual(one, copy.deepcopy(one))
                self.assertEqual("x", eval(f"one.{attribute}", {"one": one}))

    def test_all_of_them_live_together_in_one_class(self):
        made = definitions.install(
            {"linkedSourceDefinition": definition(dict.fromkeys(NAMES, STRING))}
        ).LinkedSourceDefinition
        values = {name: str(index) for index, name in enumerate(NAMES)}
        one = made(*values.values())
        self.assertEqual(values, one.to_dict())
        self.assertEqual(one, made.from_dict(values))

    def test_objects_under_such_names_make_classes_that_can_be_told_apart(self):
        schemas = {name: obj({"a": STRING}) for name in NAMES}
        module = definitions.install({"linkedSourceDefinition": definition(schemas)})
        made = module.LinkedSourceDefinition
        classes = [name for name in vars(module) if name.startswith("LinkedSourceDefinition")]
        self.assertEqual(len(NAMES) + 1, len(classes))
        self.assertTrue(all(name.isidentifier() for name in classes))
        values = {name: {"a": name} for name in NAMES}
        self.assertEqual(values, made.from_dict(values).to_dict())


class CombinationTest(unittest.TestCase):
    """Every set of keywords must hold at once: each has a predicate of its own to compare with."""

    numbers = {
        ("minimum", 2): lambda it: it >= 2,
        ("maximum", 8): lambda it: it <= 8,
        ("exclusiveMinimum", 3): lambda it: it > 3,
        ("exclusiveMaximum", 7): lambda it: it < 7,
        ("default", 100): lambda it: True,
        ("enum", (1, 2, 3, 5, 6, 7, 9)): lambda it: it in (1, 2, 3, 5, 6, 7, 9),
    }
    texts = {
        ("minLength", 2): lambda it: len(it) >= 2,
        ("maxLength", 3): lambda it: len(it) <= 3,
        ("pattern", "a"): lambda it: "a" in it,
        ("format", "unixpath"): lambda it: True,
        ("enum", ("a", "ab", "bb", "abcd")): lambda it: it in ("a", "ab", "bb", "abcd"),
    }
    lists = {
        ("minItems", 1): lambda it: len(it) >= 1,
        ("maxItems", 2): lambda it: len(it) <= 2,
        ("uniqueItems", True): lambda it: len(it) == len(set(it)),
    }

    def check_all(self, base, keywords, values):
        for size in range(len(keywords) + 1):
            for chosen in itertools.combinations(keywords, size):
                schema = {**base, **{word: self.plain(value) for word, value in chosen}}
                made = definitions.install(
                    {"linkedSourceDefinition": definition({"it": schema}, ["it"])}
                ).LinkedSourceDefinition
                for value in values:
                    fits = all(keywords[one](value) for one in chosen)
                    with self.subTest(schema=schema, value=value):
                        self.assertEqual(fits, self.accepts(made, value))

    @staticmethod
    def plain(value):
        return list(value) if isinstance(value, tuple) else value

    @staticmethod
    def accepts(made, value):
        try:
            made(value)
            return True
        except GeneratedClassesError:
            return False

    def test_of_integers(self):
        self.check_all({"type": "integer"}, self.numbers, range(0, 11))

    def test_of_numbers(self):
        self.check_all({"type": "number"}, self.numbers, [1, 2.0, 2.5, 3, 6.5, 7, 8.5])

    def test_of_strings(self):
        self.check_all({"type": "string"}, self.texts, ["", "a", "ab", "bb", "abc", "abcd", "cc"])

    def test_of_lists(self):
        base = {"type": "array", "items": {"type": "integer"}}
        self.check_all(base, self.lists, [[], [1], [1, 1], [1, 2], [1, 2, 3], [1, 2, 2]])


class ExtremeSchemaTest(unittest.TestCase):
    def test_objects_deeper_than_any_real_schema_are_accepted_unchecked(self):
        schema = STRING
        for _ in range(200):
            schema = obj({"a": schema})
        made = definitions.install(
            {"linkedSourceDefinition": definition({"it": schema})}
        ).LinkedSourceDefinition
        plain = {"it": {"a": {"a": {}}}}
        self.assertEqual(plain, made.from_dict(plain).to_dict())

    def test_references_that_multiply_end_some_time(self):
        names = [f"d{number}" for number in range(9)]
        every = {name: {"$ref": f"#/definitions/{name}"} for name in names}
        schema = definition(every, definitions={name: obj(every) for name in names})
        made = definitions.install({"linkedSourceDefinition": schema}).LinkedSourceDefinition
        self.assertEqual({"d0": {"d1": {}}}, made.from_dict({"d0": {"d1": {}}}).to_dict())

    def test_combinations_inside_one_another_are_searched_for_null_and_secrets(self):
        schema = {"type": "null", "format": "password"}
        for _ in range(2000):
            schema = {"anyOf": [schema]}
        made = definitions.install(
            {"linkedSourceDefinition": definition({"it": schema}, ["it"])}
        ).LinkedSourceDefinition
        self.assertEqual({"it": None}, made().to_dict())
        self.assertNotIn("s3cr3t", repr(made("s3cr3t")))


if __name__ == "__main__":
    unittest.main()

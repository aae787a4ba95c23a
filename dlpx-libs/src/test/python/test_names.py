import unittest

from _drydock.names import attribute_name, nested_class_name


def attribute(name, *taken):
    return attribute_name(name, lambda it: it in taken)


class AttributeNameTest(unittest.TestCase):
    def test_camel_case_becomes_snake_case(self):
        for name, expected in (
            ("mountLocation", "mount_location"), ("path", "path"), ("Name", "name"),
            ("sourceIPAddress", "source_ip_address"), ("DBName", "db_name"),
            ("DB2Name", "db2_name"), ("port2Use", "port2_use"), ("already_snake", "already_snake"),
            ("source_Path", "source_path"), ("URL", "url"),
            ("URLaB", "ur_la_b"),
        ):
            with self.subTest(name=name):
                self.assertEqual(expected, attribute(name))

    def test_odd_names_become_valid_ones(self):
        for name, expected in (
            ("max-size", "max_size"), ("a b", "a_b"), ("12c", "_12c"), ("", "_"),
            ("class", "class_"), ("größe", "größe"), ("$x", "_x"), ("None", "none"),
        ):
            with self.subTest(name=name):
                self.assertEqual(expected, attribute(name))
                self.assertTrue(attribute(name).isidentifier())

    def test_a_name_in_use_gets_an_underscore(self):
        self.assertEqual("a_b__", attribute("aB", "a_b", "a_b_"))


class ClassNameTest(unittest.TestCase):
    def test_the_property_follows_the_parent_with_capitals(self):
        for name, expected in (
            ("advancedOptions", "PAdvancedOptions"), ("advanced_options", "PAdvancedOptions"),
            ("a-b", "PAB"), ("x", "PX"),
        ):
            self.assertEqual(expected, nested_class_name("P", name, lambda it: False))

    def test_a_class_name_in_use_gets_an_underscore(self):
        self.assertEqual("PX_", nested_class_name("P", "x", ["PX"].__contains__))


if __name__ == "__main__":
    unittest.main()

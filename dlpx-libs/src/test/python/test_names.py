import unittest

from _drydock.names import attribute_name, nested_class_name, snake_case


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
            ("class", "_class"), ("größe", "gre"), ("$x", "x"), ("None", "_none"), ("é", "é"),
            ("_lead", "lead"), ("a[]", "a"), ("a[b(c)]", "a_b_c"), ("$", "value"), ("ﬁ", "fi"),
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
            ("a-b", "PAb"), ("x", "PX"),
            ("a b.c", "PABC"), ("db2Name", "PDb2Name"), ("_x", "PX"), ("x_", "PX_"),
            ("12c", "P12c"), ("class", "PClass"), ("a$b/c", "PAbc"), ("größe", "PGre"),
            ("名", "P名"), ("URL", "PURL"), ("a__b", "PAB"),
        ):
            self.assertEqual(expected, nested_class_name("P", name, lambda it: False))

    def test_a_class_name_in_use_gets_an_underscore(self):
        self.assertEqual("PX_", nested_class_name("P", "x", ["PX"].__contains__))

    def test_the_module_of_a_class_is_its_name_in_snake_case(self):
        self.assertEqual("linked_source_definition_db2_url",
                         snake_case("LinkedSourceDefinitionDB2URL"))


if __name__ == "__main__":
    unittest.main()

"""The mistakes that dlpx-libs/src/test/mutation makes; a runner that made none would say 100 %."""

import os
import sys
import textwrap
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "mutation"))

from mutations import mutants_of  # noqa: E402


def mistakes(source):
    return [str(mutant) for mutant in mutants_of(textwrap.dedent(source))]


def mistakes_of_expression(source):
    # Of all statements, del is the one that nothing else is done to.
    return mistakes(f"del x[{source}]")


class MutationsTest(unittest.TestCase):
    def test_conditions_are_turned_round_and_fixed(self):
        self.assertEqual(
            ["if a: ...  ->  pass", "a  ->  not a", "a  ->  True", "a  ->  False", "b()  ->  pass"],
            mistakes("if a:\n    b()"),
        )

    def test_a_loop_is_not_made_one_without_end(self):
        self.assertNotIn("a  ->  True", mistakes("while a:\n    b()"))

    def test_comparisons_become_their_neighbours_and_opposites(self):
        for source, expected in (
            ("a == b", ["a != b"]), ("a < b", ["a <= b", "a >= b"]), ("a in b", ["a not in b"]),
            ("a is not b", ["a is b"]),
        ):
            self.assertEqual([f"{source}  ->  {one}" for one in expected],
                             mistakes_of_expression(source))

    def test_and_or_and_not_are_swapped_and_dropped(self):
        self.assertEqual(
            ["not a or b or c  ->  not a and b and c", "not a or b or c  ->  b or c",
             "not a or b or c  ->  not a or c", "not a or b or c  ->  not a or b",
             "not a  ->  a"],
            mistakes_of_expression("not a or b or c"),
        )

    def test_constants_change(self):
        self.assertEqual(
            ["1  ->  2", "1  ->  0", "'s'  ->  'sXX'", "'s'  ->  ''", "True  ->  False",
             "None  ->  'XX'"],
            mistakes_of_expression("(1, 's', True, None)"),
        )

    def test_results_decorators_defaults_and_keywords_are_dropped(self):
        found = mistakes("@d\ndef f(a=g(), *, k=h):\n    return call(x, key=y)")
        for expected in ("d  ->  (removed)", "g()  ->  (removed)", "key=y  ->  (removed)",
                         "return call(x, key=y)  ->  return None"):
            self.assertIn(expected, found)

    def test_docstrings_and_imports_stay(self):
        self.assertEqual([], mistakes('"""What it is."""\nimport os\nfrom sys import path'))

    def test_each_mutant_names_its_line_and_is_the_whole_source(self):
        (mutant,) = [one for one in mutants_of("a = b\n\nc = not d") if one.before == "not d"]
        self.assertEqual(
            (3, "c = not d", "a = b\nc = d"), (mutant.line, mutant.line_text, mutant.source)
        )


if __name__ == "__main__":
    unittest.main()

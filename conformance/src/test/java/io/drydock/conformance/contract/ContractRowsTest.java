package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of rows, the tests and the published tables say the same. */
class ContractRowsTest {
  private static final Path ROOT = Path.of("..");
  private static final String BEGIN = "<!-- contract table: made by conformance/run --update -->\n";
  private static final String END = "<!-- end of the contract table -->\n";
  private static final ContractRows ROWS = ContractRows.read();

  /** The keys that tests name. */
  private static Set<String> proven() {
    return new ClassFileImporter()
        .importPackages("io.drydock.conformance.contract").stream()
            .flatMap(one -> one.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Row.class))
            .flatMap(ContractRowsTest::keys)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<String> keys(JavaMethod method) {
    return java.util.Arrays.stream(method.getAnnotationOfType(Row.class).value());
  }

  @Test
  void every_row_has_a_test_or_says_why_not_yet() {
    Set<String> answered = new TreeSet<>(proven());
    answered.addAll(ROWS.notYet().keySet());
    assertThat(ROWS.all().keySet()).allSatisfy(key -> assertThat(answered).contains(key));
  }

  @Test
  void every_test_names_rows_that_there_are_and_none_that_is_not_kept_yet() {
    assertThat(ROWS.all().keySet()).containsAll(proven());
    assertThat(proven()).noneMatch(ROWS.notYet()::containsKey);
  }

  @Test
  void the_published_tables_are_those_of_this_suite() throws IOException {
    Map<String, Result> all =
        proven().stream().collect(Collectors.toMap(key -> key, key -> Result.PASSED));
    var table = new ContractTable(ROWS, all);
    publish(ROOT.resolve("README.md"), "\n" + table.overview() + "\n");
    publish(ROOT.resolve("docs/conformance.md"), table.markdown() + "\n");
  }

  /** Compares, or writes when that was asked for; a build with a failing row never publishes. */
  private static void publish(Path page, String table) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    assertThat(end).as("the marks of the table in " + page).isGreaterThanOrEqualTo(begin);
    if (Boolean.getBoolean("drydock.updateTables")) {
      Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("the table in %s; `conformance/run --update` writes it", page)
          .isEqualTo(table);
    }
  }
}

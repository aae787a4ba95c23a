package io.drydock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.drydock.architecture.DrydockClasses.onlyKnownBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages named {@code internal} are not API: only the package around one may use it. */
class InternalPackagesTest {
  private static final String FACADE_INTERNALS = "io.drydock.internal";

  /** Found, not listed: one that comes later is under the same rule. */
  static Stream<String> internalPackages() {
    Set<String> names = new TreeSet<>();
    for (JavaClass one : DrydockClasses.ALL) {
      if (one.getPackageName().endsWith(".internal")) {
        names.add(one.getPackageName());
      }
    }
    names.remove(FACADE_INTERNALS);
    return names.stream();
  }

  @Test
  void the_rules_find_internal_packages_on_every_floor() {
    assertThat(internalPackages())
        .contains("io.drydock.python.internal", "io.drydock.dlpx.internal");
  }

  @ParameterizedTest
  @MethodSource("internalPackages")
  void an_internal_package_is_used_by_the_package_around_it_only(String internal) {
    String around = internal.substring(0, internal.length() - ".internal".length());
    onlyKnownBy(around + "..", internal + "..").check(DrydockClasses.ALL);
  }

  @Test
  void what_the_facade_is_made_of_is_used_by_the_opening_of_a_home_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage(FACADE_INTERNALS)
        .and()
        .doNotHaveFullyQualifiedName("io.drydock.Drydock")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(FACADE_INTERNALS)
        .check(DrydockClasses.ALL);
  }
}

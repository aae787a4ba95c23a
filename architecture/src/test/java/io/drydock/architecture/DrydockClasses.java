package io.drydock.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** The classes of all modules that are shipped, and the kind of rule that most tests need. */
final class DrydockClasses {
  /** Read once: all rules look at the same classes. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.drydock");

  private static final DescribedPredicate<JavaClass> DRYDOCK =
      JavaClass.Predicates.resideInAPackage("io.drydock..");

  private DrydockClasses() {}

  /** Of Drydock's own packages, those in {@code from} may know only those in {@code allowed}. */
  static ArchRule mayKnowOnly(String from, String... allowed) {
    return mayKnowOnly(from, JavaClass.Predicates.resideInAnyPackage(allowed));
  }

  /** The same with a description of the allowed classes instead of packages. */
  static ArchRule mayKnowOnly(String from, DescribedPredicate<JavaClass> allowed) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(DRYDOCK.and(DescribedPredicate.not(allowed)))
        .as("%s may know, of Drydock, only %s".formatted(from, allowed.getDescription()))
        // A floor may still be empty; the rule is there before its classes are.
        .allowEmptyShould(true);
  }

  /** Only the packages {@code users} may know the packages {@code known}. */
  static ArchRule onlyKnownBy(String users, String... known) {
    return onlyKnownBy(List.of(users), known);
  }

  /** The same with several who may. */
  static ArchRule onlyKnownBy(List<String> users, String... known) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(users.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(known)
        .as("only %s may know %s".formatted(users, List.of(known)));
  }

  /** This class, and what is nested in it. */
  static DescribedPredicate<JavaClass> itself(String className) {
    return HasName.Predicates.nameMatching(className.replace(".", "\\.") + "(\\$.*)?").forSubtype();
  }
}

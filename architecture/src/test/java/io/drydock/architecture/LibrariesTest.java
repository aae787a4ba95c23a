package io.drydock.architecture;

import static io.drydock.architecture.DrydockClasses.onlyKnownBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A library is known in one place, so that another can take its place there. */
class LibrariesTest {
  @Test
  void only_the_python_runtime_knows_graalpy() {
    onlyKnownBy("io.drydock.python..", "org.graalvm..", "com.oracle..").check(DrydockClasses.ALL);
  }

  @Test
  void only_interpreters_and_connections_to_the_catalog_are_pooled() {
    onlyKnownBy(
            List.of("io.drydock.python..", "io.drydock.catalog.."), "org.apache.commons.pool2..")
        .check(DrydockClasses.ALL);
  }

  @Test
  void only_ssh_environments_know_the_ssh_library() {
    onlyKnownBy("io.drydock.environment.ssh..", "com.jcraft..").check(DrydockClasses.ALL);
  }

  @Test
  void only_one_class_knows_the_library_of_native_ciphers_which_need_not_be_there() {
    onlyKnownBy("io.drydock.environment.ssh..", "com.amazon..").check(DrydockClasses.ALL);
    assertThat(DrydockClasses.ALL.stream().filter(LibrariesTest::knowsNativeCiphers))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("CorrettoCrypto");
  }

  private static boolean knowsNativeCiphers(JavaClass one) {
    return one.getDirectDependenciesFromSelf().stream()
        .anyMatch(known -> known.getTargetClass().getPackageName().startsWith("com.amazon"));
  }

  @Test
  void only_the_catalog_knows_the_database() {
    onlyKnownBy(
            "io.drydock.catalog..", "org.jdbi..", "org.flywaydb..", "org.sqlite..", "java.sql..")
        .check(DrydockClasses.ALL);
  }

  @Test
  void only_plugin_knows_the_schema_validator() {
    onlyKnownBy("io.drydock.plugin..", "com.networknt..").check(DrydockClasses.ALL);
  }

  @Test
  void only_jobs_know_the_scheduler() {
    onlyKnownBy("io.drydock.job..", "com.github.kagkarlsson..").check(DrydockClasses.ALL);
  }
}

package io.drydock.conformance;

import static io.drydock.conformance.DrydockClasses.onlyKnownBy;

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

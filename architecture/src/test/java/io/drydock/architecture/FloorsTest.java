package io.drydock.architecture;

import static io.drydock.architecture.DrydockClasses.itself;
import static io.drydock.architecture.DrydockClasses.mayKnowOnly;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house: one Maven module a floor, and arrows point down only. */
class FloorsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.drydock.python.PythonRuntime",
        "io.drydock.dlpx.PluginRuntime",
        "io.drydock.Drydock"
      })
  void the_rules_really_see_the_classes_of_every_floor(String className) {
    assertThat(DrydockClasses.ALL.contain(className)).isTrue();
  }

  @Test
  void the_python_runtime_knows_nothing_else_of_drydock() {
    mayKnowOnly("io.drydock.python..", "io.drydock.python..").check(DrydockClasses.ALL);
  }

  @Test
  void the_dlpx_library_knows_the_python_runtime_only() {
    mayKnowOnly("io.drydock.dlpx..", "io.drydock.dlpx..", "io.drydock.python..")
        .check(DrydockClasses.ALL);
  }

  @Test
  void the_command_line_speaks_to_the_host_through_its_public_api_only() {
    var publicApi =
        JavaClass.Predicates.resideInAnyPackage(
                "io.drydock", "io.drydock.model", "io.drydock.error")
            .or(itself("io.drydock.job.ProgressListener"))
            .or(itself("io.drydock.environment.HostAddress"))
            .or(itself("io.drydock.environment.HostKeyDecision"))
            .or(itself("io.drydock.environment.SshConfig"))
            .or(itself("io.drydock.environment.Recording"));
    mayKnowOnly(
            "io.drydock.cli..",
            JavaClass.Predicates.resideInAnyPackage("io.drydock.cli..").or(publicApi))
        .check(DrydockClasses.ALL);
  }

  @Test
  void nobody_below_knows_the_command_line() {
    DrydockClasses.onlyKnownBy("io.drydock.cli..", "io.drydock.cli..", "picocli..", "org.jline..")
        .check(DrydockClasses.ALL);
  }
}

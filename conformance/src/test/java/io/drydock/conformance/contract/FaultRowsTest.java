package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Fault;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §5: what fails, and what it must not keep from going on. */
class FaultRowsTest {
  @TempDir Path folder;
  private ContractHome home;

  @BeforeEach
  void open() {
    home = new ContractHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private static DrydockException failure(Runnable work) {
    var failure = catchThrowableOfType(DrydockException.class, work::run);
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }

  private PluginTemplate finding(String name, String repository) {
    return home.staged(name)
        .operation(
            "discovery.repository",
            "def f(source_connection):\n    return [RepositoryDefinition(name=%s)]"
                .formatted(repository));
  }

  @Row("flow-discovery-all")
  @Test
  void a_plugin_that_fails_in_discovery_keeps_no_other_from_it() {
    var plugins = home.drydock().plugins();
    plugins.add(finding("a broken", "1 / 0").write());
    plugins.add(finding("b sound", "'found by b'").write());
    plugins.add(finding("c broken", "nobody").write());
    plugins.add(finding("d sound", "'found by d'").write());
    var environments = home.drydock().environments();
    DrydockException failure = failure(() -> environments.refresh("here"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    assertThat(failure.why())
        .contains(
            "2 of 4 plugins failed", "a broken", "ZeroDivisionError", "c broken", "NameError");
    assertThat(environments.repositories("here"))
        .extracting("name")
        .containsExactlyInAnyOrder("found by b", "found by d");
    assertThat(environments.undiscovered(null))
        .extracting("plugin")
        .containsExactly("a broken", "c broken");
    plugins.add(finding("a broken", "'mended'").write());
    plugins.delete("c broken");
    assertThat(environments.refresh("here")).hasSize(3);
    assertThat(environments.undiscovered("here")).isEmpty();
  }

  @Row("flow-discovery-all")
  @Test
  void nor_does_it_keep_the_environment_from_being_added() {
    home.drydock().plugins().add(finding("a broken", "1 / 0").write());
    home.drydock().plugins().add(finding("b sound", "'found'").write());
    home.drydock().environments().addThisMachine("other");
    assertThat(home.drydock().environments().repositories("other")).hasSize(1);
    assertThat(home.drydock().environments().undiscovered("other"))
        .singleElement()
        .satisfies(one -> assertThat(one.failure().why()).contains("ZeroDivisionError"));
  }

  @Row("flow-worker-fault")
  @Test
  void what_the_worker_fails_with_is_shown_at_the_dsource_until_it_succeeds_again()
      throws IOException {
    String pw = "sesame-open-1";
    home.add(
        home.staged()
            .definition(
                "linkedSourceDefinition",
                """
                {"type": "object", "properties": {"mountLocation": {"type": "string"},
                 "password": {"type": "string", "format": "password"}}}\
                """)
            .operation(
                "linked.worker",
                """
                def f(staged_source, repository, source_config):
                    command = 'test ! -e "$FLAG"'
                    found = libs.run_bash(staged_source.staged_connection, command,
                        {'FLAG': source_config.path + '/broken'})
                    if found.exit_code:
                        raise UserError('The log of %s is lost, password %s' % (
                            source_config.path, staged_source.parameters.password))
                """));
    home.link(Map.of("mountLocation", home.staging().toString(), "password", pw));
    var dsources = home.drydock().dsources();
    assertThat(dsources.work("docs")).isTrue();
    assertThat(dsources.get("docs").fault()).isNull();

    Path flag = home.data().resolve("broken");
    Files.writeString(flag, "");
    assertThat(failure(() -> dsources.work("docs")).code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    Fault fault = dsources.get("docs").fault();
    assertThat(fault).isNotNull();
    assertThat(fault.failure().why())
        .isEqualTo("The log of " + home.data() + " is lost, password ******");
    assertThat(dsources.status("docs")).isEqualTo("ACTIVE");
    assertThat(dsources.sync("docs")).isNotNull();
    assertThat(dsources.get("docs").fault()).isNotNull();

    Files.delete(flag);
    dsources.work("docs");
    assertThat(dsources.get("docs").fault()).isNull();
  }

  @Row("flow-worker-fault")
  @Test
  void a_plugin_without_a_worker_says_so() {
    home.link(home.staged());
    assertThat(home.drydock().dsources().work("docs")).isFalse();
  }

  private NewVdb wanted() {
    return new NewVdb("copy", "here", Map.of("mountLocation", home.virtual("copy").toString()));
  }

  @Row("flow-no-initialize")
  @Test
  void without_initialize_nothing_is_made_of_an_empty_vdb() {
    home.add(home.staged());
    var vdbs = home.drydock().vdbs();
    DrydockException refused = failure(() -> vdbs.createEmpty(wanted(), "contract"));
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_MISSING);
    assertThat(refused.why()).contains("makes no empty VDBs", "virtual.initialize");
    assertThat(vdbs.list()).isEmpty();
    assertThat(home.virtual("copy")).doesNotExist();
  }

  @Row("flow-failed-provisioning")
  @Test
  void a_vdb_whose_provisioning_failed_can_only_be_tried_again_or_deleted() {
    String flag = folder.resolve("mended").toString();
    home.link(
        home.staged()
            .operation(
                "virtual.configure",
                """
                def f(virtual_source, repository, snapshot):
                    found = libs.run_bash(virtual_source.connection, 'test -e %s')
                    if found.exit_code:
                        raise UserError('not yet')
                    return SourceConfigDefinition(name='made')
                """
                    .formatted(flag)));
    var vdbs = home.drydock().vdbs();
    long snapshot = home.drydock().snapshots().list("docs").getFirst().id();
    failure(() -> vdbs.provision(wanted(), snapshot));
    for (Runnable other :
        List.<Runnable>of(
            () -> vdbs.start("copy"),
            () -> vdbs.stop("copy"),
            () -> vdbs.disable("copy"),
            () -> vdbs.snapshot("copy"),
            () -> vdbs.refresh("copy", snapshot),
            () -> vdbs.rollback("copy", snapshot))) {
      DrydockException refused = failure(other);
      assertThat(refused.code()).isEqualTo(ErrorCode.WRONG_STATE);
      assertThat(refused.action()).contains("vdb enable copy", "vdb delete copy");
    }
    assertThat(failure(() -> vdbs.enable("copy")).why()).isEqualTo("not yet");
    ContractHome.write(folder.resolve("mended"), "");
    assertThat(vdbs.enable("copy").state()).isEqualTo(Vdb.State.ENABLED);
  }

  @Row("user-error-defaults")
  @Test
  void a_user_error_without_action_and_output_names_the_author_and_shows_the_traceback() {
    home.add(
        home.staged()
            .operation(
                "linked.pre_snapshot",
                """
                def f(staged_source, repository, source_config, optional_snapshot_parameters):
                    raise UserError('No.')
                """));
    DrydockException bare =
        failure(() -> home.link(Map.of("mountLocation", home.staging().toString())));
    assertThat(bare.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(bare.action()).startsWith("Contact the plugin's author.");
    assertThat(bare.output())
        .contains("Traceback (most recent call last)", "plugin_runner.py", "UserError");
  }
}

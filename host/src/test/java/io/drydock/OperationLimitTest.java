package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import io.drydock.model.JobQuery;
import io.drydock.testing.CopierHome;
import io.drydock.testing.PluginFolder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an operation may take is a setting of its plugin and of its environment. */
class OperationLimitTest {
  private static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir Path folder;
  private CopierHome home;

  @BeforeEach
  void addAPluginThatNeverEnds() {
    String endless =
        PluginFolder.COPYING_CODE.replace(
            "    variables = {", "    while True:\n        pass\n    variables = {");
    var plugin = PluginFolder.copying(folder.resolve("plugin")).code(endless);
    home = CopierHome.open(folder, plugin, ProgressListener.SILENT);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private DrydockException failureOfLinking() {
    return catchThrowableOfType(
        DrydockException.class, () -> home.link("docs-ds", folder.resolve("staging/docs")));
  }

  private void assertStoppedAfterASecond() {
    DrydockException failure = failureOfLinking();
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_TIMED_OUT);
    assertThat(failure)
        .hasMessageContaining("its limit of 1 s")
        .hasMessageContaining("drydock plugin change copier --operation-limit TIME");
    assertThat(home.drydock().jobs().list(JobQuery.newest()))
        .first()
        .extracting(Job::state)
        .isEqualTo(Job.State.FAILED);
  }

  @Test
  void it_is_a_day_where_nobody_says_otherwise() {
    assertThat(home.drydock().plugins().operationLimit("copier")).isEqualTo(Duration.ofHours(24));
    assertThat(home.drydock().environments().operationLimit("here")).isEmpty();
  }

  @Test
  void an_operation_over_the_limit_of_its_plugin_is_stopped_and_the_job_failed() {
    home.drydock().plugins().limitOperations("copier", SHORT);
    assertThat(home.drydock().plugins().operationLimit("copier")).isEqualTo(SHORT);
    assertStoppedAfterASecond();
  }

  @Test
  void the_smaller_one_of_plugin_and_environment_counts() {
    home.drydock().plugins().limitOperations("copier", Duration.ofHours(2));
    home.drydock().environments().limitOperations("here", SHORT);
    assertThat(home.drydock().environments().operationLimit("here")).contains(SHORT);
    assertStoppedAfterASecond();
  }
}

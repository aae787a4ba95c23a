package io.drydock.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.model.Plugin;
import io.drydock.model.PluginType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GivenEnvironmentsTest {
  private static final String SCHEMA =
      """
      {"linkedSourceDefinition": {"type": "object", "properties": {
         "target": {"type": "string", "format": "reference"},
         "targets": {"type": "array", "items": {"type": "string", "format": "reference"}},
         "inner": {"type": "object", "properties": {
           "deep": {"type": "string", "format": "reference"}}},
         "plain": {"type": "string"}}}}
      """;

  private static final String ARGUMENTS =
      """
      {"staged_source": {"guid": "g",
         "sourceConnection": {"environment": {"reference": "UNIX_HOST_ENVIRONMENT-1"}},
         "stagedConnection": {"environment": {"reference": "UNIX_HOST_ENVIRONMENT-2"}},
         "mounts": [{"environment": {"reference": "UNIX_HOST_ENVIRONMENT-3"}}],
         "parameters": {"target": "UNIX_HOST_ENVIRONMENT-4",
           "targets": ["UNIX_HOST_ENVIRONMENT-5"],
           "inner": {"deep": "UNIX_HOST_ENVIRONMENT-6"},
           "plain": "UNIX_HOST_ENVIRONMENT-7",
           "environment": {"reference": "UNIX_HOST_ENVIRONMENT-8"}}},
       "repository": {"environment": {"reference": "UNIX_HOST_ENVIRONMENT-9"},
         "target": "UNIX_HOST_ENVIRONMENT-10"}}
      """;

  private final GivenEnvironments given =
      GivenEnvironments.of(plugin(), Operation.LINKED_STATUS, json(ARGUMENTS));

  private static Plugin plugin() {
    return new Plugin(
        "id",
        "plugin",
        "1",
        "1",
        PluginType.STAGED,
        "PYTHON311",
        Path.of("/p/plugin_config.yml"),
        Path.of("/p/src"),
        "runner:plugin",
        SCHEMA,
        List.of(),
        Instant.EPOCH);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void connections_mounts_and_references_among_parameters_and_stored_data_are_given() {
    for (int number : new int[] {1, 2, 3, 4, 5, 6, 10}) {
      assertThatCode(() -> given.check("run_bash", "UNIX_HOST_ENVIRONMENT-" + number))
          .as("%d", number)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void texts_that_look_like_references_and_objects_that_look_like_connections_are_not() {
    for (int number : new int[] {7, 8, 9, 11}) {
      String reference = "UNIX_HOST_ENVIRONMENT-" + number;
      assertThatThrownBy(() -> given.check("run_bash", reference))
          .isInstanceOf(DrydockException.class)
          .hasMessageContaining(reference)
          .hasMessageContaining("run_bash for linked.status");
    }
  }

  @Test
  void an_answer_gives_later_operations_no_environment_that_this_one_has_not() {
    assertThatCode(() -> given.checkReturned(json("{\"target\": \"UNIX_HOST_ENVIRONMENT-4\"}")))
        .doesNotThrowAnyException();
    assertThatCode(() -> given.checkReturned(json("[{\"target\": \"none\"}]")))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> given.checkReturned(json("[{\"targets\": [\"UNIX_HOST_ENVIRONMENT-7\"]}]")))
        .isInstanceOf(DrydockException.class)
        .hasMessageContaining("UNIX_HOST_ENVIRONMENT-7");
  }
}

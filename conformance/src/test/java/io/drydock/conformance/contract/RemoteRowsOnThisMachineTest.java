package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import org.junit.jupiter.api.Test;

/** Contract §4 where the environment is this machine. */
class RemoteRowsOnThisMachineTest extends RemoteRows {
  @Override
  void addEnvironment(ContractHome home) {
    home.drydock().environments().addThisMachine("there", LIMIT);
  }

  @Row({"remote-much-output", "limit-library"})
  @Test
  void more_output_than_192_MiB_names_the_limit() {
    String body =
        "return libs.run_bash(connection, 'head -c 210000000 /dev/zero; sleep 300').exit_code";
    var failure = catchThrowableOfType(DrydockException.class, () -> answer(body));
    assertThat(failure).hasMessageContaining("192 MiB");
  }
}

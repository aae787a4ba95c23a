package io.drydock;

import io.drydock.fixtures.NeedsTool;

@NeedsTool("rsync")
class DirectPluginOnThisMachineTest extends DirectPluginContract {
  @Override
  void addEnvironment(Drydock drydock) {
    drydock.environments().addThisMachine("source");
  }
}

package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.model.DataCheck;
import java.util.List;

/** Whether data is what it was. */
public final class DataCheckView implements View<DataCheck> {
  @Override
  public List<String> headers() {
    return List.of("DATASET", "KIND", "SNAPSHOT", "CONDITION", "NOTE");
  }

  @Override
  public List<String> row(DataCheck check) {
    Long snapshot = check.snapshotId();
    return List.of(
        check.dataset().name(),
        check.dataset().kind().word(),
        snapshot == null ? "" : snapshot.toString(),
        check.condition().name(),
        check.remark());
  }

  @Override
  public Fields fields(DataCheck check) {
    return Fields.none()
        .with("dataset", check.dataset().name())
        .with("kind", check.dataset().kind())
        .with("snapshotId", check.snapshotId())
        .with("condition", check.condition())
        .with("remark", check.remark());
  }
}

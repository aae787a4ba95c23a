package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.SealedValue;
import io.drydock.model.Vdb;
import java.util.List;
import java.util.Map;

/** VDBs. */
public final class VdbView implements View<Vdb> {
  @Override
  public List<String> headers() {
    return List.of("NAME", "STATE", "FROM SNAPSHOT", "PLUGIN", "RUNS ON", "CREATED AT", "NOTE");
  }

  @Override
  public List<String> row(Vdb vdb) {
    Long parent = vdb.parentSnapshotId();
    return List.of(
        vdb.name(),
        vdb.state().name(),
        parent == null ? "" : parent.toString(),
        vdb.plugin(),
        vdb.environment(),
        Wording.time(vdb.createdAt()),
        Wording.firstSentence(vdb.note()));
  }

  @Override
  public Fields fields(Vdb vdb) {
    Map<String, Object> sourceConfig = vdb.sourceConfig();
    return Fields.none()
        .with("id", vdb.id())
        .with("guid", vdb.guid())
        .with("name", vdb.name())
        .with("state", vdb.state())
        .with("note", vdb.note())
        .with("parentSnapshotId", vdb.parentSnapshotId())
        .with("originSnapshotId", vdb.originSnapshotId())
        .with("plugin", vdb.plugin())
        .with("environment", vdb.environment())
        .with("parameters", SealedValue.blotted(vdb.parameters()))
        .with("sourceConfig", sourceConfig == null ? null : SealedValue.blotted(sourceConfig))
        .with("createdAt", vdb.createdAt());
  }
}

package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.MountRecord;
import io.drydock.model.SealedValue;
import io.drydock.model.Vdb;
import java.util.List;
import java.util.Map;

/** VDBs. */
public final class VdbView implements View<Vdb> {
  private final List<MountRecord> missing;

  /** Of which nothing is known but what the catalog has. */
  public VdbView() {
    this(List.of());
  }

  /**
   * @param missing mounts that are gone
   */
  public VdbView(List<MountRecord> missing) {
    this.missing = missing;
  }

  private String note(Vdb vdb) {
    return MountList.note(vdb.dataset(), missing) + vdb.note();
  }

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
        Wording.firstSentence(note(vdb)));
  }

  @Override
  public Fields fields(Vdb vdb) {
    Map<String, Object> sourceConfig = vdb.sourceConfig();
    return Fields.none()
        .with("id", vdb.id())
        .with("guid", vdb.guid())
        .with("name", vdb.name())
        .with("state", vdb.state())
        .with("note", note(vdb).strip())
        .with("parentSnapshotId", vdb.parentSnapshotId())
        .with("originSnapshotId", vdb.originSnapshotId())
        .with("plugin", vdb.plugin())
        .with("environment", vdb.environment())
        .with("parameters", SealedValue.blotted(vdb.parameters()))
        .with("sourceConfig", sourceConfig == null ? null : SealedValue.blotted(sourceConfig))
        .with("createdAt", vdb.createdAt());
  }
}

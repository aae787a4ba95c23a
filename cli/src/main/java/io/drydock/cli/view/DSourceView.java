package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.DSource;
import io.drydock.model.Fault;
import io.drydock.model.MountRecord;
import io.drydock.model.SealedValue;
import java.util.List;

/** DSources. */
public final class DSourceView implements View<DSource> {
  private final List<MountRecord> missing;

  /** Of which nothing is known but what the catalog has. */
  public DSourceView() {
    this(List.of());
  }

  /**
   * @param missing mounts that are gone
   */
  public DSourceView(List<MountRecord> missing) {
    this.missing = missing;
  }

  private String note(DSource dsource) {
    return MountList.note(dsource.dataset(), missing) + dsource.note();
  }

  @Override
  public List<String> headers() {
    return List.of("NAME", "STATE", "SOURCE", "PLUGIN", "STAGED ON", "LINKED AT", "NOTE");
  }

  @Override
  public List<String> row(DSource dsource) {
    return List.of(
        dsource.name(),
        dsource.state().name(),
        dsource.source(),
        dsource.plugin(),
        dsource.stagingEnvironment(),
        Wording.time(dsource.linkedAt()),
        shortNote(dsource));
  }

  private String shortNote(DSource dsource) {
    Fault fault = dsource.fault();
    return note(dsource).isEmpty() && fault != null
        ? "Fault: " + Wording.firstSentence(fault.failure().why().strip())
        : Wording.firstSentence(note(dsource));
  }

  @Override
  public Fields fields(DSource dsource) {
    return Fields.none()
        .with("id", dsource.id())
        .with("guid", dsource.guid())
        .with("name", dsource.name())
        .with("state", dsource.state())
        .with("note", note(dsource).strip())
        .with("fault", FaultView.fields(dsource.fault()))
        .with("source", dsource.source())
        .with("plugin", dsource.plugin())
        .with("stagingEnvironment", dsource.stagingEnvironment())
        .with("parameters", SealedValue.blotted(dsource.parameters()))
        .with("linkedAt", dsource.linkedAt());
  }
}

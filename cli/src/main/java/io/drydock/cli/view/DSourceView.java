package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.DSource;
import io.drydock.model.Fault;
import io.drydock.model.SealedValue;
import java.util.List;

/** DSources. */
public final class DSourceView implements View<DSource> {
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
        note(dsource));
  }

  private static String note(DSource dsource) {
    Fault fault = dsource.fault();
    return dsource.note().isEmpty() && fault != null
        ? "Fault: " + Wording.firstSentence(fault.failure().why().strip())
        : Wording.firstSentence(dsource.note());
  }

  @Override
  public Fields fields(DSource dsource) {
    return Fields.none()
        .with("id", dsource.id())
        .with("guid", dsource.guid())
        .with("name", dsource.name())
        .with("state", dsource.state())
        .with("note", dsource.note())
        .with("fault", FaultView.fields(dsource.fault()))
        .with("source", dsource.source())
        .with("plugin", dsource.plugin())
        .with("stagingEnvironment", dsource.stagingEnvironment())
        .with("parameters", SealedValue.blotted(dsource.parameters()))
        .with("linkedAt", dsource.linkedAt());
  }
}

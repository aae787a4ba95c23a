package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.model.SealedValue;
import io.drydock.model.SourceConfig;
import java.util.List;

/** Source configs. */
public final class SourceView implements View<SourceConfig> {
  @Override
  public List<String> headers() {
    return List.of("NAME", "PLUGIN", "ENVIRONMENT", "REPOSITORY", "ADDED BY");
  }

  @Override
  public List<String> row(SourceConfig source) {
    return List.of(
        source.name(),
        source.plugin(),
        source.environment(),
        source.repository(),
        source.manual() ? "hand" : "discovery");
  }

  @Override
  public Fields fields(SourceConfig source) {
    return Fields.none()
        .with("id", source.id())
        .with("name", source.name())
        .with("plugin", source.plugin())
        .with("environment", source.environment())
        .with("repository", source.repository())
        .with("manual", source.manual())
        .with("data", SealedValue.blotted(source.data()));
  }
}

package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.model.Repository;
import io.drydock.model.SealedValue;
import java.util.List;

/** Repositories. */
public final class RepositoryView implements View<Repository> {
  @Override
  public List<String> headers() {
    return List.of("ID", "NAME", "PLUGIN", "ENVIRONMENT");
  }

  @Override
  public List<String> row(Repository repository) {
    return List.of(
        Long.toString(repository.id()),
        repository.name(),
        repository.plugin(),
        repository.environment());
  }

  @Override
  public Fields fields(Repository repository) {
    return Fields.none()
        .with("id", repository.id())
        .with("name", repository.name())
        .with("plugin", repository.plugin())
        .with("environment", repository.environment())
        .with("data", SealedValue.blotted(repository.data()));
  }
}

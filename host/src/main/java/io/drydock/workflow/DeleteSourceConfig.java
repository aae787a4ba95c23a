package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.DSource;
import io.drydock.model.SourceConfig;
import java.util.List;

/** Deletes a source config that nothing is linked from; the data that it names is not touched. */
public final class DeleteSourceConfig {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DeleteSourceConfig(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Sources#delete}. */
  public void run(SourceConfig source) {
    List<String> linked =
        rooms.catalog().dsources().all().stream()
            .filter(dsource -> dsource.sourceConfigId() == source.id())
            .map(DSource::name)
            .toList();
    if (!linked.isEmpty()) {
      throw new DrydockException(
          ErrorCode.STILL_IN_USE,
          "deleting source config " + source.name(),
          "dSources are linked from it: " + String.join(", ", linked),
          "Delete them first: drydock dsource delete NAME.");
    }
    rooms.catalog().sourceConfigs().delete(source.id());
  }
}

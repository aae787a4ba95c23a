package io.drydock.workflow;

import static io.drydock.dlpx.Operation.LINKED_POST_SNAPSHOT;
import static io.drydock.dlpx.Operation.LINKED_PRE_SNAPSHOT;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.plugin.FormInput;
import io.drydock.plugin.PluginSchema;
import io.drydock.secret.SealedProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sync and resync (contract §5). STAGED: linked.mount_specification → mount → «pre-sync» →
 * linked.pre_snapshot → snapshot of the storage → linked.post_snapshot → «post-sync». DIRECT: the
 * same without mounting.
 */
public final class SyncDSource {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final String RESYNC = "resync";

  private final Rooms rooms;

  /** Works with these rooms. */
  public SyncDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** What a sync is asked for: null parameters are those of a policy, not a person. */
  record Request(boolean resync, @Nullable Map<String, Object> parameters) {}

  /** Syncs as a policy does. See {@link io.drydock.DSources#syncByPolicy}. */
  public Snapshot runByPolicy(String name) {
    DSource dsource = DSourceNames.get(rooms, name);
    boolean first = rooms.catalog().snapshots().of(dsource.dataset()).isEmpty();
    // The first ingest is a resync, and that is told to the plugin as to anybody who asks for one.
    Request request = first ? new Request(true, Map.of()) : new Request(false, null);
    return run(dsource, request);
  }

  private Snapshot run(DSource dsource, Request request) {
    Job.Kind kind = request.resync() ? Job.Kind.RESYNC : Job.Kind.SYNC;
    return rooms.jobs().run(kind, DSourceNames.scope(dsource), job -> sync(job, dsource, request));
  }

  /** Syncs as a job of its own. See {@link io.drydock.DSources#sync}. */
  public Snapshot run(String name, boolean resync, Map<String, Object> snapshotParameters) {
    DSource dsource = DSourceNames.get(rooms, name);
    // The first ingest is always a resync: there is nothing that it could go on from.
    boolean anew =
        resync
            || Boolean.TRUE.equals(snapshotParameters.get(RESYNC))
            || rooms.catalog().snapshots().of(dsource.dataset()).isEmpty();
    return run(dsource, new Request(anew, snapshotParameters));
  }

  /** Syncs as part of a job. */
  Snapshot sync(RunningJob job, DSource dsource, Request request) {
    checkEnabled(dsource);
    rooms.storage().requireRoom("syncing dSource " + dsource.name());
    var work = new DSourceWork(rooms, job, dsource);
    Map<String, Object> parameters = parameters(dsource, work.plugin().schema(), request);
    Strays.remove(rooms, job);

    if (work.isStaged()) {
      work.mount();
    }
    work.hook("pre-sync");
    if (work.defines(LINKED_PRE_SNAPSHOT)) {
      work.callWithSnapshotParameters(LINKED_PRE_SNAPSHOT, parameters);
    }
    Snapshot taken =
        new TakeSnapshot(rooms, job)
            .of(
                dsource.dataset(),
                request.resync(),
                () ->
                    seal(work, work.callWithSnapshotParameters(LINKED_POST_SNAPSHOT, parameters)));
    work.hook("post-sync");
    return taken;
  }

  private static void checkEnabled(DSource dsource) {
    if (dsource.state() == State.DISABLED) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "syncing dSource " + dsource.name(),
          "it is disabled",
          "Enable it first: drydock dsource enable " + dsource.name());
    }
  }

  /**
   * What the plugin gets: what the caller gives, and resync where its schema knows it. A policy
   * gives nothing, unless the schema requires something.
   */
  private @Nullable Map<String, Object> parameters(
      DSource dsource, PluginSchema schema, Request request) {
    Map<String, Object> given = request.parameters();
    JsonNode definition = schema.definition(Definition.SNAPSHOT_PARAMETERS);
    if (given == null && definition.path("required").isEmpty()) {
      return null;
    }
    Map<String, Object> parameters = new LinkedHashMap<>(given == null ? Map.of() : given);
    if (!schema.properties(Definition.SNAPSHOT_PARAMETERS).path(RESYNC).isMissingNode()) {
      parameters.put(RESYNC, request.resync());
    }
    return new FormInput(schema, rooms.catalog().environments().all())
        .complete("syncing dSource " + dsource.name(), Definition.SNAPSHOT_PARAMETERS, parameters);
  }

  private Map<String, Object> seal(DSourceWork work, JsonNode data) {
    return new SealedProperties(rooms.secrets())
        .seal(
            work.plugin().schema().definition(Definition.SNAPSHOT),
            JsonMapper.shared().convertValue(data, OBJECT));
  }
}

package io.drydock.internal;

import io.drydock.DSources;
import io.drydock.model.DSource;
import io.drydock.model.Environment;
import io.drydock.model.MountRecord;
import io.drydock.model.Snapshot;
import io.drydock.workflow.AskStatus;
import io.drydock.workflow.ChangeDSource;
import io.drydock.workflow.ChangedParameters;
import io.drydock.workflow.DSourceNames;
import io.drydock.workflow.DeleteDSource;
import io.drydock.workflow.DisableDSource;
import io.drydock.workflow.EnableDSource;
import io.drydock.workflow.Hooks;
import io.drydock.workflow.LinkDSource;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.SyncDSource;
import io.drydock.workflow.TendDSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record LocalDSources(Rooms rooms) implements DSources {
  @Override
  public DSource link(
      String name,
      String source,
      @Nullable String stagingEnvironment,
      Map<String, Object> parameters) {
    Environment staging =
        stagingEnvironment == null ? null : new LocalEnvironments(rooms).get(stagingEnvironment);
    return new LinkDSource(rooms)
        .run(name, new LocalSources(rooms).get(source), staging, parameters);
  }

  @Override
  public Snapshot sync(String name, boolean resync, Map<String, Object> snapshotParameters) {
    return new SyncDSource(rooms).run(name, resync, snapshotParameters);
  }

  @Override
  public Snapshot syncByPolicy(String name) {
    return new SyncDSource(rooms).runByPolicy(name);
  }

  @Override
  public boolean work(String name) {
    return new TendDSource(rooms).work(name);
  }

  @Override
  public OptionalDouble sourceSize(String name) {
    return new TendDSource(rooms).sourceSize(name);
  }

  @Override
  public Map<String, String> hooks(String name) {
    return rooms.catalog().hooks().of(get(name).dataset());
  }

  @Override
  public void setHooks(String name, Map<String, String> scripts) {
    new Hooks.Change(rooms).replace(get(name).dataset(), scripts);
  }

  @Override
  public List<DSource> list() {
    return rooms.catalog().dsources().all();
  }

  @Override
  public DSource get(String name) {
    return DSourceNames.get(rooms, name);
  }

  @Override
  public List<MountRecord> mounts(String name) {
    return rooms.catalog().mounts().of(get(name).dataset());
  }

  @Override
  public String status(String name) {
    return new AskStatus(rooms).run(name);
  }

  @Override
  public DSource change(String name, Map<String, Object> set, Set<String> unset) {
    return new ChangeDSource(rooms).run(name, new ChangedParameters(set, unset));
  }

  @Override
  public DSource enable(String name) {
    return new EnableDSource(rooms).run(name);
  }

  @Override
  public DSource disable(String name) {
    return new DisableDSource(rooms).run(name);
  }

  @Override
  public void delete(String name, boolean force) {
    new DeleteDSource(rooms).run(name, force);
  }
}

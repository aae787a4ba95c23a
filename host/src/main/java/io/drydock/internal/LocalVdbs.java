package io.drydock.internal;

import io.drydock.Vdbs;
import io.drydock.model.MountRecord;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.workflow.ChangedParameters;
import io.drydock.workflow.Hooks;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.vdb.AskVdbStatus;
import io.drydock.workflow.vdb.ChangeVdb;
import io.drydock.workflow.vdb.DeleteVdb;
import io.drydock.workflow.vdb.DisableVdb;
import io.drydock.workflow.vdb.EnableVdb;
import io.drydock.workflow.vdb.ProvisionVdb;
import io.drydock.workflow.vdb.RefreshVdb;
import io.drydock.workflow.vdb.RollBackVdb;
import io.drydock.workflow.vdb.SnapshotPlugin;
import io.drydock.workflow.vdb.SnapshotVdb;
import io.drydock.workflow.vdb.StartVdb;
import io.drydock.workflow.vdb.StopVdb;
import io.drydock.workflow.vdb.VdbNames;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

record LocalVdbs(Rooms rooms) implements Vdbs {
  @Override
  public Vdb provision(NewVdb wanted, long snapshotId) {
    Snapshot snapshot = VdbNames.snapshot(rooms, snapshotId);
    return new ProvisionVdb(rooms)
        .run(wanted(wanted, SnapshotPlugin.of(rooms, snapshot)), snapshot);
  }

  @Override
  public Vdb createEmpty(NewVdb wanted, String plugin) {
    return new ProvisionVdb(rooms).run(wanted(wanted, plugin), null);
  }

  private ProvisionVdb.Wanted wanted(NewVdb wanted, String plugin) {
    return new ProvisionVdb.Wanted(
        wanted.name(),
        plugin,
        new LocalEnvironments(rooms).get(wanted.environment()),
        wanted.repository(),
        wanted.parameters(),
        wanted.hooks());
  }

  @Override
  public List<Vdb> list() {
    return rooms.catalog().vdbs().all();
  }

  @Override
  public Vdb get(String name) {
    return VdbNames.get(rooms, name);
  }

  @Override
  public List<MountRecord> mounts(String name) {
    return rooms.catalog().mounts().of(get(name).dataset());
  }

  @Override
  public String status(String name) {
    return new AskVdbStatus(rooms).run(name);
  }

  @Override
  public OptionalDouble sourceSize(String name) {
    return new AskVdbStatus(rooms).sourceSize(name);
  }

  @Override
  public Vdb change(String name, Map<String, Object> set, Set<String> unset) {
    return new ChangeVdb(rooms).run(name, new ChangedParameters(set, unset));
  }

  @Override
  public Vdb start(String name) {
    return new StartVdb(rooms).run(name);
  }

  @Override
  public Vdb stop(String name) {
    return new StopVdb(rooms).run(name);
  }

  @Override
  public Vdb enable(String name) {
    return new EnableVdb(rooms).run(name);
  }

  @Override
  public Vdb disable(String name) {
    return new DisableVdb(rooms).run(name);
  }

  @Override
  public Snapshot snapshot(String name) {
    return new SnapshotVdb(rooms).run(name);
  }

  @Override
  public Vdb refresh(String name, long snapshotId) {
    return new RefreshVdb(rooms).run(name, snapshotId);
  }

  @Override
  public Vdb rollback(String name, long snapshotId) {
    return new RollBackVdb(rooms).run(name, snapshotId);
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
  public void delete(String name, boolean force) {
    new DeleteVdb(rooms).run(name, force);
  }
}

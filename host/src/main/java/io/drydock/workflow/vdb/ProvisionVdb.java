package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.Dataset;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.JobScope;
import io.drydock.model.Repository;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.plugin.FormInput;
import io.drydock.plugin.PluginFiles;
import io.drydock.secret.SealedProperties;
import io.drydock.workflow.CurrentPlugin;
import io.drydock.workflow.DatasetMounts;
import io.drydock.workflow.Hooks;
import io.drydock.workflow.Objects;
import io.drydock.workflow.PluginCalls;
import io.drydock.workflow.RepositoryChoice;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.Strays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Provision (contract §5): clone → virtual.mount_specification → mount → virtual.configure →
 * «configure-clone»; and create empty VDB: the same with new storage and virtual.initialize.
 */
public final class ProvisionVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public ProvisionVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * What a new VDB is to be like.
   *
   * @param name how it is called; unique
   * @param plugin the plugin's name
   * @param environment where it runs
   * @param repository the name of the repository there; null when there is only one
   * @param parameters the virtualSourceDefinition's properties by schema names
   * @param hooks bash scripts by event
   */
  public record Wanted(
      String name,
      String plugin,
      Environment environment,
      @Nullable String repository,
      Map<String, Object> parameters,
      Map<String, String> hooks) {}

  /** See {@link io.drydock.Vdbs#provision}; a null snapshot makes an empty VDB. */
  public Vdb run(Wanted wanted, @Nullable Snapshot snapshot) {
    String name = wanted.name();
    String doing = (snapshot == null ? "creating VDB " : "provisioning VDB ") + name;
    Objects.checkNewDataset(rooms, Dataset.Kind.VDB, name);
    Hooks.check(doing, Dataset.Kind.VDB, wanted.hooks());
    DatasetMounts.checkReachable(rooms, doing, wanted.environment());
    rooms.storage().requireRoom(doing);
    PluginFiles plugin = new CurrentPlugin(rooms).get(wanted.plugin());
    Map<String, Object> parameters =
        new FormInput(plugin.schema(), rooms.catalog().environments().all())
            .complete(doing, Definition.VIRTUAL_SOURCE, wanted.parameters());
    Repository repository =
        new RepositoryChoice(rooms).one(doing, plugin, wanted.environment(), wanted.repository());
    Map<String, Object> sealed =
        new SealedProperties(rooms.secrets(), Dataset.Kind.VDB.word() + " " + name)
            .seal(plugin.schema().definition(Definition.VIRTUAL_SOURCE), parameters);
    Job.Kind kind = snapshot == null ? Job.Kind.CREATE_EMPTY : Job.Kind.PROVISION;
    rooms
        .jobs()
        .run(
            kind,
            JobScope.using(Dataset.Kind.VDB.word() + " " + name, wanted.plugin()),
            job -> {
              new CurrentPlugin(rooms).checkStill(doing, plugin);
              if (snapshot == null) {
                checkInitializes(job, doing, plugin, wanted.environment());
              }
              return make(job, wanted, repository, sealed, snapshot);
            });
    return VdbNames.get(rooms, name);
  }

  /** Before anything is made (contract §5). */
  private void checkInitializes(
      RunningJob job, String doing, PluginFiles plugin, Environment environment) {
    var calls = new PluginCalls(rooms, job, plugin.plugin(), environment.reference());
    calls.load();
    if (!calls.defines(Operation.VIRTUAL_INITIALIZE)) {
      throw new DrydockException(
          ErrorCode.PLUGIN_OPERATION_MISSING,
          doing,
          "plugin %s makes no empty VDBs: it does not define %s"
              .formatted(plugin.plugin().name(), Operation.VIRTUAL_INITIALIZE),
          "Make one from a snapshot: drydock vdb provision.");
    }
  }

  private Vdb make(
      RunningJob job,
      Wanted wanted,
      Repository repository,
      Map<String, Object> parameters,
      @Nullable Snapshot snapshot) {
    var table = rooms.catalog().vdbs();
    String guid = UUID.randomUUID().toString();
    Long parent = snapshot == null ? null : snapshot.id();
    Vdb vdb =
        table.insert(
            guid, wanted.name(), repository.id(), parent, parameters, rooms.clock().instant());
    rooms.catalog().hooks().replace(vdb.dataset(), wanted.hooks());
    VdbWork work;
    try {
      work = mounted(job, vdb);
    } catch (DrydockException e) {
      throw undone(job, vdb, e);
    }
    configure(work);
    return vdb;
  }

  /** Everything but making it known; for one whose first attempt failed, too. */
  void configure(RunningJob job, Vdb vdb) {
    VdbWork work;
    try {
      work = mounted(job, vdb);
    } catch (DrydockException e) {
      throw failed(vdb, e);
    }
    configure(work);
  }

  /** Its storage, where its plugin wants it. */
  private VdbWork mounted(RunningJob job, Vdb vdb) {
    var work = new VdbWork(rooms, job, vdb);
    work.parent().ifPresent(snapshot -> clone(work, snapshot));
    work.mount();
    return work;
  }

  private void configure(VdbWork work) {
    Vdb vdb = work.vdb();
    try {
      Snapshot snapshot = work.parent().orElse(null);
      Map<String, Object> sourceConfig =
          snapshot == null ? work.initialize() : work.configure(snapshot);
      rooms.catalog().vdbs().configured(vdb.id(), sourceConfig);
      work.hook("configure-clone");
    } catch (DrydockException e) {
      throw failed(vdb, e);
    }
  }

  /** Refused before the plugin made anything: nothing is left, and the name is free again. */
  private DrydockException undone(RunningJob job, Vdb vdb, DrydockException e) {
    try {
      DatasetMounts.unmountAll(rooms, job, vdb.dataset());
      rooms.catalog().vdbs().delete(vdb.id(), Set.of(vdb.storageGuid()), job.id());
      Strays.remove(rooms, job);
      return e;
    } catch (DrydockException stuck) {
      job.note(Level.WARNING, String.valueOf(stuck.getMessage()));
      return failed(vdb, e);
    }
  }

  /** An attempt that failed may have changed the data: the next one begins with a new clone. */
  private void clone(VdbWork work, Snapshot snapshot) {
    Vdb vdb = work.vdb();
    work.unmount();
    work.job()
        .step(
            "clone snapshot " + snapshot.id(),
            () -> {
              rooms.storage().deleteData(vdb.storageGuid());
              rooms
                  .storage()
                  .cloneSnapshot(
                      snapshot.dataset().storageGuid(), snapshot.guid(), vdb.storageGuid());
            });
  }

  private DrydockException failed(Vdb vdb, DrydockException e) {
    String next =
        "VDB %1$s was created; when the cause is gone: drydock vdb enable %1$s; or drydock vdb delete %1$s."
            .formatted(vdb.name());
    boolean isKnown = rooms.catalog().vdbs().find(vdb.name()).isPresent();
    if (isKnown && VdbNames.get(rooms, vdb.name()).sourceConfig() == null) {
      rooms.catalog().vdbs().setState(vdb.id(), State.UNCONFIGURED, e.why() + ". " + next);
    }
    String action = e.action().isBlank() ? next : e.action() + System.lineSeparator() + next;
    return e.advising(action);
  }
}

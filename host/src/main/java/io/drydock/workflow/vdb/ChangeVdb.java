package io.drydock.workflow.vdb;

import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.plugin.PluginFiles;
import io.drydock.workflow.ChangedParameters;
import io.drydock.workflow.CurrentPlugin;
import io.drydock.workflow.Rooms;
import java.util.Map;

/**
 * Changes the properties of a VDB. Where it runs, it is mounted as they say and its plugin
 * reconfigures it; where that fails, the old ones hold again. Otherwise its next operation gets
 * them.
 */
public final class ChangeVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public ChangeVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#change}. */
  public Vdb run(String name, ChangedParameters parameters) {
    Vdb known = VdbNames.get(rooms, name);
    rooms.jobs().run(Job.Kind.CHANGE, VdbNames.scope(known), job -> change(job, name, parameters));
    return VdbNames.get(rooms, name);
  }

  private boolean change(RunningJob job, String name, ChangedParameters parameters) {
    Vdb before = VdbNames.get(rooms, name);
    PluginFiles plugin = new CurrentPlugin(rooms).get(before.plugin());
    String doing = "changing " + before.dataset().label();
    Map<String, Object> changed =
        parameters.applyTo(
            rooms, job, doing, plugin, Definition.VIRTUAL_SOURCE, before.parameters());
    rooms.catalog().vdbs().setParameters(before.id(), changed);
    if (before.state() == State.ENABLED) {
      reconfigure(job, before);
    }
    return true;
  }

  private void reconfigure(RunningJob job, Vdb before) {
    try {
      var work = new VdbWork(rooms, job, VdbNames.get(rooms, before.name()));
      work.mount();
      rooms.catalog().vdbs().configured(before.id(), work.reconfigure(work.parent().orElse(null)));
    } catch (DrydockException e) {
      rooms.catalog().vdbs().setParameters(before.id(), before.parameters());
      rooms
          .catalog()
          .vdbs()
          .setState(
              before.id(),
              State.INTERRUPTED,
              "A change of its properties failed, and the old ones hold again. Bring it up with"
                  + " them: drydock vdb enable "
                  + before.name());
      throw e;
    }
  }
}

package io.drydock.workflow;

import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.plugin.PluginFiles;

/** Changes the properties of a dSource; its next operation gets them. */
public final class ChangeDSource {
  private final Rooms rooms;

  /** Works with these rooms. */
  public ChangeDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#change}. */
  public DSource run(String name, ChangedParameters parameters) {
    DSource known = DSourceNames.get(rooms, name);
    rooms
        .jobs()
        .run(Job.Kind.CHANGE, DSourceNames.scope(known), job -> change(job, name, parameters));
    return DSourceNames.get(rooms, name);
  }

  private boolean change(RunningJob job, String name, ChangedParameters parameters) {
    DSource now = DSourceNames.get(rooms, name);
    PluginFiles plugin = new CurrentPlugin(rooms).get(now.plugin());
    String doing = "changing " + now.dataset().label();
    rooms
        .catalog()
        .dsources()
        .setParameters(
            now.id(),
            parameters.applyTo(
                rooms, job, doing, plugin, Definition.LINKED_SOURCE, now.parameters()));
    return true;
  }
}

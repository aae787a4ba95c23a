package io.drydock.workflow.conform;

import io.drydock.job.RunningJob;
import io.drydock.model.ConformanceReport;
import io.drydock.model.ConformanceSettings;
import io.drydock.model.Environment;
import io.drydock.model.Job;
import io.drydock.model.Plugin;
import io.drydock.plugin.PluginFiles;
import io.drydock.workflow.CurrentPlugin;
import io.drydock.workflow.Rooms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Calls every operation that a plugin defines, each for itself, in the order of a dataset's life,
 * and reports what happened. It makes no dataset: mount locations are plain folders.
 */
public final class ConformPlugin {
  private final Rooms rooms;

  /** Works with these rooms. */
  public ConformPlugin(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Plugins#conform}. */
  public ConformanceReport run(
      String pluginName, Environment environment, ConformanceSettings settings) {
    PluginFiles plugin = new CurrentPlugin(rooms).get(pluginName);
    return rooms
        .jobs()
        .run(
            Job.Kind.CONFORM,
            "plugin " + pluginName,
            job -> conform(job, plugin, environment, settings));
  }

  private ConformanceReport conform(
      RunningJob job, PluginFiles files, Environment environment, ConformanceSettings settings) {
    String guid = UUID.randomUUID().toString();
    try {
      // Made-up paths lie in storage of their own.
      return conform(job, files, environment, settings, rooms.storage().dataset(guid));
    } finally {
      rooms.storage().delete(guid);
    }
  }

  private ConformanceReport conform(
      RunningJob job,
      PluginFiles files,
      Environment environment,
      ConformanceSettings settings,
      Path folder) {
    var inputs = new Inputs(files.schema(), settings.given(), environment, folder);
    List<String> remarks = new ArrayList<>(inputs.obstacles());
    var exercise = new Exercise(rooms, job, files, environment, inputs, folder, settings);
    new Walk(exercise).all();
    Plugin plugin = files.plugin();
    remarks.addAll(exercise.remarks());
    return new ConformanceReport(
        plugin.name(), plugin.version(), plugin.language(), exercise.reports(), remarks);
  }
}

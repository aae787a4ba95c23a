package io.drydock.internal;

import io.drydock.Authoring;
import io.drydock.model.BuildReport;
import io.drydock.model.NewPlugin;
import io.drydock.plugin.Examination;
import io.drydock.plugin.PluginFiles;
import io.drydock.plugin.artifact.ArtifactWriter;
import io.drydock.plugin.starter.PluginStarter;
import io.drydock.workflow.BuildPlugin;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.WriteDefinitions;
import java.nio.file.Path;
import java.util.List;

record LocalAuthoring(Rooms rooms) implements Authoring {
  @Override
  public BuildReport build(Path place) {
    return new BuildPlugin(rooms).run(place);
  }

  @Override
  public List<Path> writeDefinitions(Path place) {
    return new WriteDefinitions(rooms).run(place);
  }

  @Override
  public void pack(Path place, Path artifact) {
    PluginFiles files = rooms.pluginFiles().read(place);
    Examination examined = rooms.pluginFiles().examine(place);
    ArtifactWriter.pack(files.plugin(), examined.schemaFile().orElseThrow(), artifact);
  }

  @Override
  public List<Path> create(Path folder, NewPlugin wanted) {
    return PluginStarter.write(folder, wanted);
  }
}

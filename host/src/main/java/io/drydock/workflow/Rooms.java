package io.drydock.workflow;

import io.drydock.catalog.Catalog;
import io.drydock.environment.HostConnections;
import io.drydock.environment.HostProbe;
import io.drydock.job.JobRunner;
import io.drydock.mount.Mounts;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.plugin.PluginLogs;
import io.drydock.plugin.PluginRuntimes;
import io.drydock.plugin.artifact.ArtifactStore;
import io.drydock.secret.SecretBox;
import io.drydock.storage.DatasetStorage;
import io.drydock.vault.VaultConnections;
import java.time.Clock;

/** All that workflows work with. */
public record Rooms(
    Catalog catalog,
    JobRunner jobs,
    PluginFilesReader pluginFiles,
    ArtifactStore artifacts,
    PluginRuntimes plugins,
    PluginLogs logs,
    HostConnections connections,
    HostProbe probe,
    DatasetStorage storage,
    Mounts mounts,
    SecretBox secrets,
    VaultConnections vaults,
    Clock clock)
    implements AutoCloseable {

  /** These, but for what is a caller's own. */
  public Rooms forCaller(JobRunner itsJobs, HostConnections itsConnections, Mounts itsMounts) {
    return new Rooms(
        catalog,
        itsJobs,
        pluginFiles,
        artifacts,
        plugins,
        logs,
        itsConnections,
        probe,
        storage,
        itsMounts,
        secrets,
        vaults,
        clock);
  }

  /** Ends interpreters and sessions. */
  @Override
  public void close() {
    plugins.close();
    connections.close();
    jobs.close();
    catalog.close();
  }
}

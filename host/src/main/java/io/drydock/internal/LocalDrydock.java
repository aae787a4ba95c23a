package io.drydock.internal;

import io.drydock.Authoring;
import io.drydock.DSources;
import io.drydock.Datasets;
import io.drydock.Drydock;
import io.drydock.Environments;
import io.drydock.Jobs;
import io.drydock.Plugins;
import io.drydock.Snapshots;
import io.drydock.Sources;
import io.drydock.Storage;
import io.drydock.Tending;
import io.drydock.Vaults;
import io.drydock.Vdbs;
import io.drydock.catalog.Catalog;
import io.drydock.environment.HostProbe;
import io.drydock.environment.Recording;
import io.drydock.environment.recording.RecordedConnections;
import io.drydock.environment.shell.CallersConnections;
import io.drydock.environment.shell.LocalHost;
import io.drydock.environment.ssh.SessionHostConnections;
import io.drydock.job.JobRunner;
import io.drydock.job.ProgressListener;
import io.drydock.mount.Mounts;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.plugin.PluginLogs;
import io.drydock.plugin.PluginRuntimes;
import io.drydock.plugin.artifact.ArtifactStore;
import io.drydock.secret.SecretBox;
import io.drydock.storage.FolderStorage;
import io.drydock.storage.OwnFileSystem;
import io.drydock.vault.VaultConnections;
import io.drydock.workflow.LeftScripts;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.TendHome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Puts the rooms together. */
public final class LocalDrydock implements Drydock {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration VAULT_TIMEOUT = Duration.ofSeconds(30);

  private final HomeFolder home;
  private final Rooms rooms;
  private final OwnFileSystem ownFileSystem;
  private final Runnable closing;

  private LocalDrydock(
      HomeFolder home, Rooms rooms, OwnFileSystem ownFileSystem, Runnable closing) {
    this.home = home;
    this.rooms = rooms;
    this.ownFileSystem = ownFileSystem;
    this.closing = closing;
  }

  /** See {@link Drydock#open(Path, ProgressListener, Recording)}. */
  public static Drydock open(Path folder, ProgressListener listener, Recording recording) {
    SilentLibraries.keepQuiet();
    return open(folder, listener, recording, new PluginRuntimes(HomeFolder.cache()));
  }

  /** The same with plugins that may have been begun with. */
  static Drydock open(
      Path folder, ProgressListener listener, Recording recording, PluginRuntimes plugins) {
    HomeFolder home = HomeFolder.open(folder);
    plugins.keepPrivate(home.folder());
    Clock clock = Clock.systemUTC();
    Catalog catalog = Catalog.open(home.catalog());
    var jobs = new JobRunner(catalog.jobs(), listener, clock, home.processes());
    var ownFileSystem = new OwnFileSystem(home.storageImage(), home.storage());
    var rooms =
        new Rooms(
            catalog,
            jobs,
            new PluginFilesReader(clock),
            new ArtifactStore(home.plugins()),
            plugins,
            new PluginLogs(home.logs()),
            RecordedConnections.of(
                new SessionHostConnections(
                    home.knownHosts(),
                    HomeFolder.userKnownHosts(),
                    new LocalHost(),
                    CONNECT_TIMEOUT),
                recording),
            new HostProbe(),
            new FolderStorage(home.storage(), ownFileSystem),
            new Mounts(home.folder(), new LocalHost()),
            new SecretBox(home.secretKey()),
            new VaultConnections(CONNECT_TIMEOUT, VAULT_TIMEOUT),
            clock);
    jobs.noticeInterrupted();
    jobs.beforeEach(new LeftScripts(rooms)::end);
    return new LocalDrydock(home, rooms, ownFileSystem, rooms::close);
  }

  @Override
  public Drydock forCaller(ProgressListener listener, Map<String, String> environment) {
    var thisMachine = new LocalHost(environment);
    Rooms shared =
        rooms.forCaller(
            rooms.jobs().tellingTo(listener),
            new CallersConnections(rooms.connections(), thisMachine),
            new Mounts(home.folder(), thisMachine));
    // What is shared is closed by the one that opened it.
    return new LocalDrydock(home, shared, ownFileSystem, () -> {});
  }

  @Override
  public void keepPythonReady() {
    rooms.plugins().keepSpare();
  }

  @Override
  public void giveBackMemory() {
    rooms.plugins().endIdle();
  }

  @Override
  public boolean isWorn() {
    return rooms.jobs().hasRunOutOfMemory() || rooms.plugins().holdAbandonedCode();
  }

  @Override
  public Path home() {
    return home.folder();
  }

  @Override
  public Plugins plugins() {
    return new LocalPlugins(rooms);
  }

  @Override
  public Authoring authoring() {
    return new LocalAuthoring(rooms);
  }

  @Override
  public Environments environments() {
    return new LocalEnvironments(rooms);
  }

  @Override
  public Vaults vaults() {
    return new LocalVaults(rooms);
  }

  @Override
  public Sources sources() {
    return new LocalSources(rooms);
  }

  @Override
  public DSources dsources() {
    return new LocalDSources(rooms);
  }

  @Override
  public Vdbs vdbs() {
    return new LocalVdbs(rooms);
  }

  @Override
  public Datasets datasets() {
    return new LocalDatasets(rooms);
  }

  @Override
  public Snapshots snapshots() {
    return new LocalSnapshots(rooms);
  }

  @Override
  public Storage storage() {
    return new LocalStorage(rooms, ownFileSystem);
  }

  @Override
  public Jobs jobs() {
    return new LocalJobs(rooms);
  }

  @Override
  public Tending tend(Duration every, Duration sizesEvery) {
    return new LocalTending(new TendHome(rooms).start(every, sizesEvery));
  }

  @Override
  public void close() {
    closing.run();
  }
}

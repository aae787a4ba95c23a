package io.drydock.mount;

import io.drydock.environment.HostConnection;
import io.drydock.model.Environment;
import io.drydock.mount.internal.HostScripts;
import io.drydock.mount.internal.NfsWay;
import io.drydock.mount.internal.Route;
import io.drydock.mount.internal.SshfsWay;
import java.nio.file.Path;
import java.util.List;

/** All mounts of a home, on whichever host. */
public final class Mounts {
  private final HostConnection here;
  private final Path shares;
  private final LocalMounts local;

  /**
   * Mounts of this home.
   *
   * @param here this machine
   */
  public Mounts(Path home, HostConnection here) {
    this.here = here;
    this.shares = home.resolve("shares");
    this.local = new LocalMounts(home, here);
  }

  /** Those of this machine, and of hosts that work on its file system. */
  public LocalMounts here() {
    return local;
  }

  /**
   * Those of an environment's host.
   *
   * @param host the way to it, as its user
   * @param squashRoot whether root of that host is to have no rights over the storage
   */
  public HostMounts of(Environment environment, HostConnection host, boolean squashRoot) {
    String name = environment.host();
    if (environment.sharesFileSystem() || name == null) {
      return local;
    }
    var scripts = new HostScripts(host);
    var route = new Route(name, shares.resolve("address"));
    Path scratch = Path.of(environment.scratchPath());
    Path toolkit = scratch.resolveSibling("");
    boolean keepsOwners = StorageFolders.isRoot();
    var sshfs = new SshfsWay(here, shares.resolve("sftp"), scripts, route, toolkit, keepsOwners);
    var nfs = new NfsWay(here, shares.resolve("nfs"), scripts, route, squashRoot);
    String label = "environment %s (%s)".formatted(environment.name(), environment.address());
    return new RemoteMounts(label, scripts, List.of(nfs, sshfs), sshfs::keys, keepsOwners);
  }
}

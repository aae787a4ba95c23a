package io.drydock.mount.internal;

import io.drydock.environment.HostConnection;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/**
 * NFS 4 from a server of Drydock's own, which exports a share to the addresses of its host only.
 * Numeric owners are the same on both sides.
 */
public final class NfsWay implements RemoteWay {
  private final HostScripts scripts;
  private final ShareServer server;
  private final Route route;
  private final boolean squashRoot;

  /**
   * @param here this machine
   * @param folder the server's own folder
   * @param scripts of the host that mounts
   * @param route the addresses of both
   * @param squashRoot whether the host's root is nobody there
   */
  public NfsWay(
      HostConnection here, Path folder, HostScripts scripts, Route route, boolean squashRoot) {
    this.scripts = scripts;
    this.server = new ShareServer(here, folder, "serve-nfs.sh");
    this.route = route;
    this.squashRoot = squashRoot;
  }

  @Override
  public Method method() {
    return Method.NFS;
  }

  @Override
  public String name() {
    return "NFS";
  }

  @Override
  public String obstacle(PlaceReport report) {
    return report.noNfs().isEmpty() ? server.obstacle() : "on the host, " + report.noNfs();
  }

  @Override
  public boolean madeThe(PlaceReport report) {
    return report.mount().startsWith("nfs");
  }

  @Override
  public void ensure() throws NotToBeHadException {
    server.ensure();
  }

  @Override
  public boolean offer(Share share, PlaceReport report) throws NotToBeHadException {
    add(share, report);
    return false;
  }

  private String add(Share share, PlaceReport report) throws NotToBeHadException {
    var clients = new TreeSet<>(route.ofTheHost());
    route.hostAsItSeesItself(report).ifPresent(clients::add);
    // A user who is root could not write to their own files.
    boolean squash = squashRoot && share.owner().uid() != 0;
    Map<String, String> how =
        Map.of(
            "CLIENTS",
            String.join(", ", clients),
            "SQUASH",
            squash ? "Root_Squash" : "No_Root_Squash");
    return server.add(share, how).getOrDefault("port", "");
  }

  @Override
  public void mount(Share share, PlaceReport report) throws NotToBeHadException, IOException {
    String port = add(share, report);
    String address = route.toThisMachine(report);
    String host = address.contains(":") ? "[" + address + "]" : address;
    scripts.run("mount-nfs.sh", share, Map.of("SOURCE", host + ":/" + share.id(), "PORT", port));
  }

  @Override
  public void withdraw(Share share) {
    server.remove(share);
  }
}

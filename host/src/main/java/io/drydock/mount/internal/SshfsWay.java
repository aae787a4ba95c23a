package io.drydock.mount.internal;

import io.drydock.environment.HostConnection;
import io.drydock.environment.OwnScript;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * sshfs back to an sshd of Drydock's own. Each share has a key of its own, made on the host, which
 * opens that share and nothing else. All that the host does there is done as the share's owner.
 */
public final class SshfsWay implements RemoteWay {
  private static final OwnScript SERVE_SHARE =
      OwnScript.of(SshfsWay.class, OwnScript.HELD, "serve-share.sh");

  private static final Pattern PUBLIC_KEY = Pattern.compile("ssh-ed25519 [A-Za-z0-9+/]{40,200}=*");

  private final HostScripts scripts;
  private final ShareServer server;
  private final Route route;
  private final Path toolkit;
  private final boolean keepsOwners;

  /**
   * @param here this machine
   * @param folder the server's own folder
   * @param scripts of the host that mounts
   * @param route the addresses of both
   * @param toolkit Drydock's folder on the host
   * @param keepsOwners whether the owners of files are those that they have here
   */
  public SshfsWay(
      HostConnection here,
      Path folder,
      HostScripts scripts,
      Route route,
      Path toolkit,
      boolean keepsOwners) {
    this.scripts = scripts;
    this.server = new ShareServer(here, folder, "serve-sftp.sh");
    this.route = route;
    this.toolkit = toolkit;
    this.keepsOwners = keepsOwners;
  }

  @Override
  public Method method() {
    return Method.SSHFS;
  }

  @Override
  public String name() {
    return "sshfs";
  }

  @Override
  public String obstacle(PlaceReport report) {
    return report.noSshfs().isEmpty() ? server.obstacle() : "on the host, " + report.noSshfs();
  }

  @Override
  public boolean madeThe(PlaceReport report) {
    return report.mount().startsWith("fuse");
  }

  @Override
  public void ensure() throws NotToBeHadException {
    server.ensure();
  }

  /** Where the host keeps the key of a share. */
  public String keys(Share share) {
    return toolkit.resolve("shares").resolve(share.id()).toString();
  }

  @Override
  public boolean offer(Share share, PlaceReport report) throws NotToBeHadException {
    return add(share).containsKey("changed");
  }

  private Map<String, String> add(Share share) throws NotToBeHadException {
    Map<String, String> how =
        Map.of(
            "KEY",
            publicKey(share),
            "OWNER",
            share.owner().uid() + " " + share.owner().gid(),
            "SERVE_SHARE",
            SERVE_SHARE.text());
    return server.add(share, how);
  }

  private String publicKey(Share share) throws NotToBeHadException {
    try {
      String key =
          scripts.run("make-key.sh", share, Map.of("FOLDER", keys(share))).getOrDefault("key", "");
      if (!PUBLIC_KEY.matcher(key).matches()) {
        throw new NotToBeHadException("what its ssh-keygen made is no public key of ed25519");
      }
      return key;
    } catch (IOException e) {
      throw new NotToBeHadException("its user cannot make a key: " + e.getMessage());
    }
  }

  @Override
  public void mount(Share share, PlaceReport report) throws NotToBeHadException, IOException {
    Map<String, String> offered = add(share);
    var variables = new HashMap<String, String>();
    variables.put("FOLDER", keys(share));
    variables.put("FSNAME", "drydock:" + share.id());
    variables.put("ADDRESS", route.toThisMachine(report));
    variables.put("PORT", offered.getOrDefault("port", ""));
    variables.put("LOGIN", offered.getOrDefault("login", ""));
    variables.put("HOST_KEY", offered.getOrDefault("hostKey", ""));
    variables.put("SHOWN_AS", keepsOwners ? "" : shownAs(share));
    scripts.run("mount-sshfs.sh", share, variables);
  }

  private static String shownAs(Share share) {
    return "uid=%d,gid=%d".formatted(share.owner().uid(), share.owner().gid());
  }

  @Override
  public void withdraw(Share share) {
    server.remove(share);
  }
}

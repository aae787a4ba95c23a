package io.drydock.mount;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.MountRecord.Method;
import io.drydock.mount.internal.HostScripts;
import io.drydock.mount.internal.MountMark;
import io.drydock.mount.internal.NotToBeHadException;
import io.drydock.mount.internal.PlaceReport;
import io.drydock.mount.internal.PlaceReport.Ours;
import io.drydock.mount.internal.PlaceReport.There;
import io.drydock.mount.internal.RemoteWay;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The mounts of a host that does not see this machine's files: NFS, or else sshfs. */
final class RemoteMounts implements HostMounts {
  private final String host;
  private final HostScripts scripts;
  private final List<RemoteWay> ways;
  private final Function<Share, String> keys;
  private final boolean keepsOwners;

  /**
   * @param host what people call it
   * @param ways the ways to mount there, the best first
   * @param keys where the host keeps the key of a share
   */
  RemoteMounts(
      String host,
      HostScripts scripts,
      List<RemoteWay> ways,
      Function<Share, String> keys,
      boolean keepsOwners) {
    this.host = host;
    this.scripts = scripts;
    this.ways = List.copyOf(ways);
    this.keys = keys;
    this.keepsOwners = keepsOwners;
  }

  @Override
  public boolean keepsOwners() {
    return keepsOwners;
  }

  @Override
  public void checkReachable(String doing, Ownership owner) {
    firstPossible(doing, report(new Share("", Path.of("/"), "/", owner)));
  }

  private RemoteWay firstPossible(String doing, PlaceReport report) {
    List<String> reasons = new ArrayList<>();
    for (RemoteWay way : ways) {
      String obstacle = way.obstacle(report);
      if (obstacle.isEmpty()) {
        return way;
      }
      reasons.add(way.name() + " cannot be had: " + obstacle);
    }
    throw none(doing, reasons);
  }

  private DrydockException none(String doing, List<String> reasons) {
    return new DrydockException(
        ErrorCode.FILE_SYSTEM_NOT_SHARED,
        doing,
        "%s does not work on this machine's files, and no way to mount storage there can be had."
                .formatted(host)
            + System.lineSeparator()
            + String.join(System.lineSeparator(), reasons),
        "Make one of them possible: NFS takes root and NFS-Ganesha here, and nfs-common and sudo"
            + " without a password there; sshfs takes an sshd program here, and sshfs there. The"
            + " host must be able to connect to this machine.");
  }

  private PlaceReport report(Share share) {
    return scripts.look(share, MountMark.network(share));
  }

  @Override
  public boolean overlap(String place, String mount) {
    Path one = Path.of(place);
    Path other = Path.of(mount);
    return one.startsWith(other) || other.startsWith(one);
  }

  @Override
  public Prospect look(String doing, Share share) {
    PlaceReport report = report(share);
    PlaceProblems.check(doing, share, report.problem());
    boolean folder = report.there() == There.EMPTY;
    return new Prospect(firstPossible(doing, report).method(), folder);
  }

  @Override
  public boolean isMounted(Share share) {
    PlaceReport report = report(share);
    return report.ours() == Ours.TOP && report.there() == There.MOUNTED;
  }

  @Override
  public Method mount(String doing, Share share, Consumer<String> remarks) {
    ways.forEach(RemoteMounts::ensure);
    PlaceReport report = report(share);
    PlaceProblems.check(doing, share, report.problem());
    return stillGood(share, report).orElseGet(() -> mountAnew(doing, share, report, remarks));
  }

  private static void ensure(RemoteWay way) {
    try {
      way.ensure();
    } catch (NotToBeHadException e) {
      // Whether it is needed is not known yet; the mount will say so.
      return;
    }
  }

  /** A mount of ours that is there, answers, and is what we would offer now. */
  private Optional<Method> stillGood(Share share, PlaceReport report) {
    if (report.ours() != Ours.TOP || report.there() != There.MOUNTED) {
      return Optional.empty();
    }
    for (RemoteWay way : ways) {
      try {
        if (way.madeThe(report) && !way.offer(share, report)) {
          return Optional.of(way.method());
        }
      } catch (NotToBeHadException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Method mountAnew(
      String doing, Share share, PlaceReport report, Consumer<String> remarks) {
    if (report.ours() == Ours.TOP) {
      takeAway(doing, share);
    }
    List<String> reasons = new ArrayList<>();
    for (RemoteWay way : ways) {
      String reason = attempt(way, share, report);
      if (reason.isEmpty()) {
        reasons.forEach(remarks);
        return way.method();
      }
      reasons.add(way.name() + " cannot be had: " + reason);
    }
    throw none(doing, reasons);
  }

  /** Mounts; out: why that failed, or nothing. */
  private static String attempt(RemoteWay way, Share share, PlaceReport report) {
    String obstacle = way.obstacle(report);
    if (!obstacle.isEmpty()) {
      return obstacle;
    }
    try {
      way.mount(share, report);
      return "";
    } catch (NotToBeHadException e) {
      return e.reason();
    } catch (IOException e) {
      way.withdraw(share);
      return "the host said: " + e.getMessage();
    }
  }

  @Override
  public void unmount(String doing, Share share, Method method, boolean restoreFolder) {
    ways.forEach(RemoteMounts::ensure);
    takeAway(doing, share);
    withdraw(share);
  }

  private void takeAway(String doing, Share share) {
    try {
      scripts.unmount(share, MountMark.network(share), keys.apply(share));
    } catch (IOException e) {
      throw new DrydockException(
          ErrorCode.MOUNT_FAILED,
          doing,
          "unmounting %s on %s: %s".formatted(share.place(), host, e.getMessage()),
          "End what works there on the host, and try again; the data is safe.",
          e);
    }
  }

  @Override
  public void withdraw(Share share) {
    ways.forEach(way -> way.withdraw(share));
  }
}

package io.drydock.mount.internal;

import io.drydock.model.MountRecord.Method;
import io.drydock.mount.Share;
import java.io.IOException;

/** A way in which a share of this machine appears on another one. */
public interface RemoteWay {
  /** Which one it is. */
  Method method();

  /** Its name, for people. */
  String name();

  /** Why it cannot be had, for people; empty when nothing is known to stand in the way. */
  String obstacle(PlaceReport report);

  /** Whether what is mounted at the place is mounted this way. */
  boolean madeThe(PlaceReport report);

  /** Sees that what is offered already is there: after a reboot of this machine it is not. */
  void ensure() throws NotToBeHadException;

  /**
   * Offers a share to the host, or sees that it is still offered.
   *
   * @return whether what was offered before is no longer good, and has to be mounted anew
   * @throws NotToBeHadException when this machine cannot
   */
  boolean offer(Share share, PlaceReport report) throws NotToBeHadException;

  /**
   * Mounts what was offered.
   *
   * @throws IOException with what the host said
   */
  void mount(Share share, PlaceReport report) throws NotToBeHadException, IOException;

  /** Offers a share no longer. */
  void withdraw(Share share);
}

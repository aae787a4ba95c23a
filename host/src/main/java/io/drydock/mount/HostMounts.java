package io.drydock.mount;

import io.drydock.model.MountRecord.Method;
import io.drydock.storage.Ownership;
import java.util.function.Consumer;

/**
 * The mounts of one host. Where something is done that was done already, nothing happens.
 *
 * <p>All of them fail with the errors of {@link io.drydock.environment.HostConnection#run}, too.
 */
public interface HostMounts {
  /**
   * What a mount will probably be like.
   *
   * @param method the first choice
   * @param restoreFolder whether an empty folder is there that has to be there again afterwards
   */
  record Prospect(Method method, boolean restoreFolder) {}

  /**
   * Checks that storage can be made to appear on the host at all, before anything is made.
   *
   * @param owner whose storage
   * @throws io.drydock.error.DrydockException FILE_SYSTEM_NOT_SHARED, with a reason for each way
   */
  void checkReachable(String doing, Ownership owner);

  /** Whether a place is that of a mount, or inside it or around it. */
  boolean overlap(String place, String mount);

  /**
   * Whether files are seen on the host with the numeric owners that they have here. Where they are
   * not, the host shows all of them as the dataset's owner's, and nothing is given to anybody here.
   */
  boolean keepsOwners();

  /**
   * Looks at a place, and changes nothing.
   *
   * @throws io.drydock.error.DrydockException MOUNT_LOCATION_UNUSABLE when something else is there
   */
  Prospect look(String doing, Share share);

  /** Whether the share is at its place now, and answers. */
  boolean isMounted(Share share);

  /**
   * Makes the share appear at its place. What is left there of an earlier mount of it that no
   * longer works, for example after a reboot, is replaced.
   *
   * @param remarks takes why a better way could not be had
   * @return how it was done
   * @throws io.drydock.error.DrydockException MOUNT_FAILED, MOUNT_LOCATION_UNUSABLE,
   *     FILE_SYSTEM_NOT_SHARED
   */
  Method mount(String doing, Share share, Consumer<String> remarks);

  /**
   * Makes it disappear; its data stays. A mount that is gone already is no failure.
   *
   * @param method how it was mounted
   * @param restoreFolder whether an empty folder has to be at the place afterwards
   * @throws io.drydock.error.DrydockException MOUNT_FAILED: busy, naming processes as far as they
   *     can be seen, or covered by another mount
   */
  void unmount(String doing, Share share, Method method, boolean restoreFolder);

  /** Stops offering a share to a host that cannot be asked to unmount it. */
  void withdraw(Share share);
}

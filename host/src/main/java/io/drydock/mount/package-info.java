/** How storage appears on hosts: bind mounts and links here, NFS and sshfs elsewhere. */
@NullMarked
package io.drydock.mount;

import org.jspecify.annotations.NullMarked;

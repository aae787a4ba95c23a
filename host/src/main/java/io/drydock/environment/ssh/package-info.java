/** Hosts over SSH: sessions, logins and host keys. JSch is known to this package alone. */
@NullMarked
package io.drydock.environment.ssh;

import org.jspecify.annotations.NullMarked;

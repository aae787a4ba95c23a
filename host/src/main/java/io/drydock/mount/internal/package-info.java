/** The ways of mounting, and the servers behind the remote ones. */
@NullMarked
package io.drydock.mount.internal;

import org.jspecify.annotations.NullMarked;

/**
 * Copies a folder of a host to this machine with rsync, whose bytes travel through the connections
 * that there are already: rsync itself never logs in anywhere.
 */
@NullMarked
package io.drydock.environment.rsync;

import org.jspecify.annotations.NullMarked;

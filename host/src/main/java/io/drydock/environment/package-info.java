/**
 * Hosts, users and sessions: this machine and machines over SSH, and the commands that run there.
 */
@NullMarked
package io.drydock.environment;

import org.jspecify.annotations.NullMarked;

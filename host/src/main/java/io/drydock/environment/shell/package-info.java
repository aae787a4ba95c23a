/**
 * How a script gets to a bash and its exact output back, the same way on this machine and over SSH
 * (contract §4); and this machine as a host.
 */
@NullMarked
package io.drydock.environment.shell;

import org.jspecify.annotations.NullMarked;

/** Random damage to what plugins bring along: never a crash, always a message. */
@NullMarked
package io.drydock.plugin.fuzz;

import org.jspecify.annotations.NullMarked;

/**
 * The public Java API: {@link io.drydock.Drydock} opens a home, and everything else is reached from
 * there.
 */
@NullMarked
package io.drydock;

import org.jspecify.annotations.NullMarked;

/**
 * GraalPy in Java: one shared engine, interpreters with a thread of their own, a pool of them,
 * modules backed by Java, and exceptions that cross the border whole. Knows nothing of plugins.
 */
@NullMarked
package io.drydock.python;

import org.jspecify.annotations.NullMarked;

/**
 * The one family of failures: a code with a type, what was being done, to which object, why, and
 * what to do about it.
 */
@NullMarked
package io.drydock.error;

import org.jspecify.annotations.NullMarked;

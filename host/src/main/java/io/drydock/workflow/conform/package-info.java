/** Calls every operation of a plugin with inputs made from its schema, and says what happened. */
@NullMarked
package io.drydock.workflow.conform;

import org.jspecify.annotations.NullMarked;

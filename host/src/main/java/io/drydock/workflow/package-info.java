/**
 * The workflows of contract §5, one class each, and what they share. The only room that knows all
 * others.
 */
@NullMarked
package io.drydock.workflow;

import org.jspecify.annotations.NullMarked;

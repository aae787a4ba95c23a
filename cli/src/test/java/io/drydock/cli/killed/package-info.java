/** Processes that are killed in the middle of a workflow, and what is left for the next one. */
@NullMarked
package io.drydock.cli.killed;

import org.jspecify.annotations.NullMarked;

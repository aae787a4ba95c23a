/** Hosts whose answers were written down: replayed from a file, or recorded into one. */
@NullMarked
package io.drydock.environment.recording;

import org.jspecify.annotations.NullMarked;

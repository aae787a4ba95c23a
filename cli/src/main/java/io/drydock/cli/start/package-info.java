/** What the program does once so that it starts sooner ever after; see {@code prepare-start}. */
@NullMarked
package io.drydock.cli.start;

import org.jspecify.annotations.NullMarked;

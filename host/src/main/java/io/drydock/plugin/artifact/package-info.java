/** A plugin as one file: packed by its author, unpacked below the home of who adds it. */
@NullMarked
package io.drydock.plugin.artifact;

import org.jspecify.annotations.NullMarked;

/** A new plugin, to begin with. */
@NullMarked
package io.drydock.plugin.starter;

import org.jspecify.annotations.NullMarked;

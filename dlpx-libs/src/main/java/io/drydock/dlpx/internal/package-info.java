/** How a plugin's interpreters are made and called; not API. */
@NullMarked
package io.drydock.dlpx.internal;

import org.jspecify.annotations.NullMarked;

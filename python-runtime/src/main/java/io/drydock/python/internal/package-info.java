/** How the interpreters are made; not API. */
@NullMarked
package io.drydock.python.internal;

import org.jspecify.annotations.NullMarked;

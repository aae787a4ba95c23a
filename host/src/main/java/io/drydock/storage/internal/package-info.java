/** How files are copied and mounted; not API. */
@NullMarked
package io.drydock.storage.internal;

import org.jspecify.annotations.NullMarked;

/** How the facade is put together; not API. */
@NullMarked
package io.drydock.internal;

import org.jspecify.annotations.NullMarked;

/** The database: everything that is known after a restart. */
@NullMarked
package io.drydock.catalog;

import org.jspecify.annotations.NullMarked;

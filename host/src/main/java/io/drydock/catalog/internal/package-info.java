/** How the catalog's database is opened, and how values get in and out of it; not API. */
@NullMarked
package io.drydock.catalog.internal;

import org.jspecify.annotations.NullMarked;

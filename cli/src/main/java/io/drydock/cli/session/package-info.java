/** What a command works in: streams, settings, and one Drydock, opened when first needed. */
@NullMarked
package io.drydock.cli.session;

import org.jspecify.annotations.NullMarked;

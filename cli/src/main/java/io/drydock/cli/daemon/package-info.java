/** What a home's resident host leaves in the home, and how a command asks it something. */
@NullMarked
package io.drydock.cli.daemon;

import org.jspecify.annotations.NullMarked;

/** The shell over the command tree. */
@NullMarked
package io.drydock.cli.repl;

import org.jspecify.annotations.NullMarked;

/** The command line: {@link io.drydock.cli.Main} and what it is made of. */
@NullMarked
package io.drydock.cli;

import org.jspecify.annotations.NullMarked;

/** One class a noun; its commands are nested in it. The same tree serves the REPL. */
@NullMarked
package io.drydock.cli.command;

import org.jspecify.annotations.NullMarked;

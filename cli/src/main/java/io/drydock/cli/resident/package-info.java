/**
 * The resident host of a home: keeps one Drydock warm, and runs in it the commands that callers
 * hand over.
 */
@NullMarked
package io.drydock.cli.resident;

import org.jspecify.annotations.NullMarked;

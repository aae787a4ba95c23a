/** The demonstration that needs nothing but this machine. */
@NullMarked
package io.drydock.cli.demo;

import org.jspecify.annotations.NullMarked;

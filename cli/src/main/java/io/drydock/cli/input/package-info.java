/** What a person types, made into values. */
@NullMarked
package io.drydock.cli.input;

import org.jspecify.annotations.NullMarked;

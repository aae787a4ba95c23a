/**
 * What {@code drydock build} says about a plugin's config and schema: with line and column, errors
 * apart from warnings, all at once.
 */
@NullMarked
package io.drydock.plugin.check;

import org.jspecify.annotations.NullMarked;

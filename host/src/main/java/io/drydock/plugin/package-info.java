/**
 * A plugin's files: config and schema, read and checked; properties, checked against the schema;
 * the running plugin.
 */
@NullMarked
package io.drydock.plugin;

import org.jspecify.annotations.NullMarked;

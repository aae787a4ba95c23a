/** What is printed, and how: tables, JSON, progress, errors. */
@NullMarked
package io.drydock.cli.output;

import org.jspecify.annotations.NullMarked;

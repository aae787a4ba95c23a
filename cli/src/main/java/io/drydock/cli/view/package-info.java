/** How each kind of object is shown, to people and to programs. */
@NullMarked
package io.drydock.cli.view;

import org.jspecify.annotations.NullMarked;

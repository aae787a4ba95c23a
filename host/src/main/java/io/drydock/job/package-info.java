/** Jobs: what runs, how far it got, what is known of it after a crash. */
@NullMarked
package io.drydock.job;

import org.jspecify.annotations.NullMarked;

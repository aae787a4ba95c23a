/** Secrets: encrypted at rest, and blotted out wherever text is made. */
@NullMarked
package io.drydock.secret;

import org.jspecify.annotations.NullMarked;

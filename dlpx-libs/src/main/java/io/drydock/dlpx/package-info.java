/**
 * The Python package {@code dlpx.virtualization} and {@code generated.definitions} (contract §2,
 * §3) for interpreters, and the one Java interface behind {@code libs}.
 */
@NullMarked
package io.drydock.dlpx;

import org.jspecify.annotations.NullMarked;

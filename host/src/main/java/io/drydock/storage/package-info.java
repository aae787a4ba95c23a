/** Datasets, their snapshots, and the places where they are mounted. */
@NullMarked
package io.drydock.storage;

import org.jspecify.annotations.NullMarked;

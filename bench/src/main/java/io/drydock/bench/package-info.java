/** What the benchmarks run in a JVM; started by {@code bench/run}. */
@NullMarked
package io.drydock.bench;

import org.jspecify.annotations.NullMarked;

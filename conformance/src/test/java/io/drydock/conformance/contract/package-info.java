/** The contract with plugins, row by row: each test names the rows that it proves. */
@NullMarked
package io.drydock.conformance.contract;

import org.jspecify.annotations.NullMarked;

/**
 * The client of a home's resident host, and what the two say to each other. Starting quickly is all
 * that it is for: no library, no lambda, no text that is formatted.
 */
@NullMarked
package io.drydock.client;

import org.jspecify.annotations.NullMarked;

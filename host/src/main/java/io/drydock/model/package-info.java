/**
 * The values that Drydock keeps and shows: plugins, environments, repositories, source configs,
 * dSources, snapshots, jobs, vaults. They hold no secret in the clear.
 */
@NullMarked
package io.drydock.model;

import org.jspecify.annotations.NullMarked;

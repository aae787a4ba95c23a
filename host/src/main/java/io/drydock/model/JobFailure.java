package io.drydock.model;

import io.drydock.error.FailedScript;
import org.jspecify.annotations.Nullable;

/**
 * Why a job failed.
 *
 * @param code the name of the {@link io.drydock.error.ErrorCode}
 * @param doing what was being done, to which object
 * @param why the reason
 * @param action what to do; or empty
 * @param output what a command or the plugin printed; or empty
 * @param script the last script that the plugin ran before it failed, where that failed; else null
 */
public record JobFailure(
    String code,
    String doing,
    String why,
    String action,
    String output,
    @Nullable FailedScript script) {}

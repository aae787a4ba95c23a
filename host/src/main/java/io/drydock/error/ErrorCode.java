package io.drydock.error;

import static io.drydock.error.ErrorType.INTERNAL;
import static io.drydock.error.ErrorType.PLUGIN;
import static io.drydock.error.ErrorType.REMOTE;
import static io.drydock.error.ErrorType.USER;

/**
 * Every kind of failure that Drydock tells apart. The number is the exit code of the command line
 * and never changes its meaning: 10 to 29 are {@link ErrorType#USER}, 30 to 49 {@link
 * ErrorType#PLUGIN}, 50 to 69 {@link ErrorType#REMOTE}, 70 to 79 {@link ErrorType#INTERNAL}.
 */
public enum ErrorCode {
  INVALID_PARAMETERS(USER, 10),
  NOT_FOUND(USER, 11),
  ALREADY_EXISTS(USER, 12),
  WRONG_STATE(USER, 13),
  STILL_IN_USE(USER, 14),
  BUSY(USER, 15),
  HOME_UNUSABLE(USER, 16),
  MOUNT_LOCATION_UNUSABLE(USER, 17),
  CANCELLED(USER, 18),
  HOOK_FAILED(USER, 19),

  PLUGIN_CONFIG_INVALID(PLUGIN, 30),
  PLUGIN_SCHEMA_INVALID(PLUGIN, 31),
  PLUGIN_CODE_INVALID(PLUGIN, 32),
  PLUGIN_OPERATION_MISSING(PLUGIN, 33),
  PLUGIN_OPERATION_FAILED(PLUGIN, 34),
  PLUGIN_USER_ERROR(PLUGIN, 35),
  PLUGIN_RESULT_INVALID(PLUGIN, 36),
  PLUGIN_TIMED_OUT(PLUGIN, 37),
  PLUGIN_SCHEMA_CHANGED(PLUGIN, 38),
  PLUGIN_NOT_SUPPORTED(PLUGIN, 39),
  PLUGIN_UPGRADE_NEEDED(PLUGIN, 44),
  PLUGIN_UPGRADE_REFUSED(PLUGIN, 45),
  PLUGIN_ARTIFACT_INVALID(PLUGIN, 46),
  PLUGIN_NOT_FULLY_TRIED(PLUGIN, 49),

  HOST_UNREACHABLE(REMOTE, 50),
  HOST_KEY_UNKNOWN(REMOTE, 51),
  HOST_KEY_CHANGED(REMOTE, 52),
  LOGIN_REFUSED(REMOTE, 53),
  REMOTE_COMMAND_FAILED(REMOTE, 54),
  REMOTE_TIMED_OUT(REMOTE, 55),
  HOST_UNSUITABLE(REMOTE, 56),
  FILE_SYSTEM_NOT_SHARED(REMOTE, 57),
  VAULT_FAILED(REMOTE, 58),

  INTERNAL_ERROR(INTERNAL, 70),
  CATALOG_FAILED(INTERNAL, 71),
  STORAGE_FAILED(INTERNAL, 72),
  MOUNT_FAILED(INTERNAL, 73),
  STORAGE_OFFLINE(INTERNAL, 74),
  DAEMON_LOST(INTERNAL, 75),
  OUT_OF_MEMORY(INTERNAL, 76);

  private final ErrorType type;
  private final int exitCode;

  ErrorCode(ErrorType type, int exitCode) {
    this.type = type;
    this.exitCode = exitCode;
  }

  /** Whose move it is. */
  public ErrorType type() {
    return type;
  }

  /** What the command line exits with. */
  public int exitCode() {
    return exitCode;
  }
}

package io.drydock.model;

/**
 * What a plugin is to be that is not there yet.
 *
 * @param name how it is called in commands
 * @param type STAGED or DIRECT
 * @param hosts which hosts it works on
 */
public record NewPlugin(String name, PluginType type, HostType hosts) {
  /** Which hosts a plugin works on. */
  public enum HostType {
    /** Hosts with bash. */
    UNIX,
    /** Hosts with PowerShell. */
    WINDOWS
  }
}

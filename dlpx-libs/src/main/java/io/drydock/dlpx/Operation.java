package io.drydock.dlpx;

/** The plugin operations of contract §2 that a host calls. */
public enum Operation {
  REPOSITORY_DISCOVERY("discovery.repository", true),
  SOURCE_CONFIG_DISCOVERY("discovery.source_config", true),
  LINKED_PRE_SNAPSHOT("linked.pre_snapshot", false),
  LINKED_POST_SNAPSHOT("linked.post_snapshot", true),
  LINKED_START_STAGING("linked.start_staging", false),
  LINKED_STOP_STAGING("linked.stop_staging", false),
  LINKED_WORKER("linked.worker", false),
  LINKED_STATUS("linked.status", false),
  LINKED_MOUNT_SPECIFICATION("linked.mount_specification", true),
  LINKED_SOURCE_SIZE("linked.source_size", false);

  private final String pythonName;
  private final boolean required;

  Operation(String pythonName, boolean required) {
    this.pythonName = pythonName;
    this.required = required;
  }

  /** The decorator's name: {@code linked.pre_snapshot}. */
  public String pythonName() {
    return pythonName;
  }

  /** Whether every plugin has to define it (STAGED ones, for the mount specification). */
  public boolean required() {
    return required;
  }

  @Override
  public String toString() {
    return pythonName;
  }
}

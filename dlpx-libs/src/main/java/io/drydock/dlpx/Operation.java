package io.drydock.dlpx;

/** The plugin operations of contract §2 that a host calls. */
public enum Operation {
  REPOSITORY_DISCOVERY("discovery.repository"),
  SOURCE_CONFIG_DISCOVERY("discovery.source_config"),
  LINKED_PRE_SNAPSHOT("linked.pre_snapshot"),
  LINKED_POST_SNAPSHOT("linked.post_snapshot"),
  LINKED_START_STAGING("linked.start_staging"),
  LINKED_STOP_STAGING("linked.stop_staging"),
  LINKED_WORKER("linked.worker"),
  LINKED_STATUS("linked.status"),
  LINKED_MOUNT_SPECIFICATION("linked.mount_specification"),
  LINKED_SOURCE_SIZE("linked.source_size");

  private final String pythonName;

  Operation(String pythonName) {
    this.pythonName = pythonName;
  }

  /** The decorator's name: {@code linked.pre_snapshot}. */
  public String pythonName() {
    return pythonName;
  }

  @Override
  public String toString() {
    return pythonName;
  }
}

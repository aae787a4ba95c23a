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
  LINKED_SOURCE_SIZE("linked.source_size"),
  VIRTUAL_INITIALIZE("virtual.initialize"),
  VIRTUAL_CONFIGURE("virtual.configure"),
  VIRTUAL_RECONFIGURE("virtual.reconfigure"),
  VIRTUAL_UNCONFIGURE("virtual.unconfigure"),
  VIRTUAL_CLEANUP("virtual.cleanup"),
  VIRTUAL_START("virtual.start"),
  VIRTUAL_STOP("virtual.stop"),
  VIRTUAL_PRE_SNAPSHOT("virtual.pre_snapshot"),
  VIRTUAL_POST_SNAPSHOT("virtual.post_snapshot"),
  VIRTUAL_STATUS("virtual.status"),
  VIRTUAL_MOUNT_SPECIFICATION("virtual.mount_specification"),
  VIRTUAL_SOURCE_SIZE("virtual.source_size"),
  UPGRADE_REPOSITORY("upgrade.repository"),
  UPGRADE_SOURCE_CONFIG("upgrade.source_config"),
  UPGRADE_LINKED_SOURCE("upgrade.linked_source"),
  UPGRADE_VIRTUAL_SOURCE("upgrade.virtual_source"),
  UPGRADE_SNAPSHOT("upgrade.snapshot");

  private final String pythonName;

  Operation(String pythonName) {
    this.pythonName = pythonName;
  }

  /** The decorator's name: {@code linked.pre_snapshot}. */
  public String pythonName() {
    return pythonName;
  }

  /** Whether this changes a stored object into what a newer version of the plugin wants. */
  public boolean isUpgrade() {
    return pythonName.startsWith("upgrade.");
  }

  @Override
  public String toString() {
    return pythonName;
  }
}

package io.drydock.model;

/** The definitions of a plugin's {@code schema.json} (contract §1). */
public enum Definition {
  REPOSITORY("repositoryDefinition"),
  SOURCE_CONFIG("sourceConfigDefinition"),
  LINKED_SOURCE("linkedSourceDefinition"),
  VIRTUAL_SOURCE("virtualSourceDefinition"),
  SNAPSHOT("snapshotDefinition"),
  SNAPSHOT_PARAMETERS("snapshotParametersDefinition");

  private final String schemaName;

  Definition(String schemaName) {
    this.schemaName = schemaName;
  }

  /** Its name in {@code schema.json}. */
  public String schemaName() {
    return schemaName;
  }
}

package io.drydock.plugin.check;

/** Something to say about a place in the schema. */
record SchemaRemark(boolean error, String pointer, String message) {
  static SchemaRemark error(String pointer, String message) {
    return new SchemaRemark(true, pointer, message);
  }

  static SchemaRemark warning(String pointer, String message) {
    return new SchemaRemark(false, pointer, message);
  }
}

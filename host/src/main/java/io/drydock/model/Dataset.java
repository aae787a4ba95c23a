package io.drydock.model;

/**
 * What has storage, mounts and snapshots: a dSource or a VDB.
 *
 * @param kind which of the two
 * @param id unique among its kind in this home
 * @param name how it is called in commands; unique among both kinds
 * @param storageGuid names its data in the storage
 */
public record Dataset(Kind kind, long id, String name, String storageGuid) {

  /** The kinds of datasets. */
  public enum Kind {
    DSOURCE("dSource", "dsource"),
    VDB("VDB", "vdb");

    private final String word;
    private final String noun;

    Kind(String word, String noun) {
      this.word = word;
      this.noun = noun;
    }

    /** The field's word for it, in sentences. */
    public String word() {
      return word;
    }

    /** The noun of its commands. */
    public String noun() {
      return noun;
    }
  }

  /** How jobs and messages name it: {@code dSource docs}. */
  public String label() {
    return kind.word() + " " + name;
  }
}

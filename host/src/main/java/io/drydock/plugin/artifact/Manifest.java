package io.drydock.plugin.artifact;

import java.util.SortedMap;

/**
 * The first entry of an artifact, {@value #ENTRY}: what is in it.
 *
 * @param format {@value #FORMAT}
 * @param version the version of the format
 * @param config the name of the config among the files
 * @param files all files by their path below the config's folder, with slashes
 */
record Manifest(String format, int version, String config, SortedMap<String, Content> files) {
  static final String ENTRY = "drydock-artifact.json";
  static final String FORMAT = "drydock-plugin";
  static final int VERSION = 1;

  /**
   * What a file holds.
   *
   * @param size in bytes
   * @param sha256 in hexadecimal digits
   */
  record Content(long size, String sha256) {}
}

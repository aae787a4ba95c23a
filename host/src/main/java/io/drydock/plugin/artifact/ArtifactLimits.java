package io.drydock.plugin.artifact;

/** How large a plugin may be: far beyond real ones, and too small to fill a disk. */
final class ArtifactLimits {
  static final int MOST_FILES = 20_000;
  static final long MOST_BYTES = 256L << 20;
  static final int MOST_MANIFEST_BYTES = 8 << 20;
  static final int LONGEST_PATH = 1024;

  private ArtifactLimits() {}
}

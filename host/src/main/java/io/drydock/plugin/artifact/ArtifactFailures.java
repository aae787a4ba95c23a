package io.drydock.plugin.artifact;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why an artifact cannot be made or read. */
final class ArtifactFailures {
  private ArtifactFailures() {}

  static DrydockException unreadable(Path file, String why, @Nullable Exception cause) {
    return new DrydockException(
        ErrorCode.PLUGIN_ARTIFACT_INVALID,
        "unpacking the artifact " + file,
        why,
        "Copy it once more from where it was made, or make it anew: drydock build -a FILE.",
        cause);
  }

  static DrydockException unpackable(Path file, String why, @Nullable Exception cause) {
    return new DrydockException(
        ErrorCode.PLUGIN_ARTIFACT_INVALID,
        "packing the plugin of " + file,
        why,
        "Correct that, and build again.",
        cause);
  }
}

package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import io.drydock.storage.Ownership;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a plugin's mount_specification returned (contract §3).
 *
 * @param places where the storage is to be mounted
 * @param ownership whose it is to be
 */
record MountSpecification(List<Place> places, Ownership ownership) {

  /**
   * A mount location.
   *
   * @param path on the host
   * @param sharedPath the folder of the storage that is mounted; null for all of it
   */
  record Place(String path, @Nullable String sharedPath) {}

  /** Reads the specification; every mount must be in the environment that stages. */
  static MountSpecification of(String doing, JsonNode result, Environment staging) {
    List<Place> places = new ArrayList<>();
    for (JsonNode mount : result.path("mounts")) {
      checkEnvironment(doing, mount.path("environment").asString(""), staging);
      places.add(new Place(mount.path("mountPath").asString(), sharedPath(doing, mount)));
    }
    if (places.isEmpty()) {
      throw invalid(doing, "its mount specification has no mount");
    }
    JsonNode owner = result.path("ownership");
    var ownership =
        owner.isObject()
            ? new Ownership(owner.path("uid").asInt(), owner.path("gid").asInt())
            : new Ownership(staging.uid(), staging.gid());
    return new MountSpecification(places, ownership);
  }

  private static void checkEnvironment(String doing, String reference, Environment staging) {
    if (!reference.equals(staging.reference())) {
      throw invalid(
          doing,
          "its mount specification names environment %s, and the staging environment is %s (%s)"
              .formatted(reference, staging.reference(), staging.name()));
    }
  }

  /** A folder of the storage; never one outside of it. */
  private static @Nullable String sharedPath(String doing, JsonNode mount) {
    String text = mount.path("sharedPath").asString("").replaceAll("^/+|/+$", "");
    if (text.isEmpty()) {
      return null;
    }
    if (List.of(text.split("/")).contains("..")) {
      throw invalid(doing, "its shared path '%s' leads out of the dataset".formatted(text));
    }
    return text;
  }

  private static DrydockException invalid(String doing, String why) {
    return new DrydockException(
        ErrorCode.PLUGIN_RESULT_INVALID,
        doing,
        why,
        "Correct linked.mount_specification of the plugin.");
  }
}

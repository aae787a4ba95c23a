package io.drydock.workflow;

import io.drydock.dlpx.Operation;
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

  /**
   * Reads a specification.
   *
   * @param operation the operation that returned it
   * @param environment where every mount must be
   */
  static MountSpecification of(
      String doing, Operation operation, JsonNode result, Environment environment) {
    return new Reader(doing, operation, environment).read(result);
  }

  private record Reader(String doing, Operation operation, Environment environment) {
    MountSpecification read(JsonNode result) {
      List<Place> places = new ArrayList<>();
      for (JsonNode mount : result.path("mounts")) {
        checkEnvironment(mount.path("environment").asString(""));
        places.add(new Place(mount.path("mountPath").asString(), sharedPath(mount)));
      }
      if (places.isEmpty()) {
        throw invalid("its mount specification has no mount");
      }
      JsonNode owner = result.path("ownership");
      var ownership =
          owner.isObject()
              ? new Ownership(owner.path("uid").asInt(), owner.path("gid").asInt())
              : new Ownership(environment.uid(), environment.gid());
      return new MountSpecification(places, ownership);
    }

    private void checkEnvironment(String reference) {
      if (!reference.equals(environment.reference())) {
        throw invalid(
            "its mount specification names environment %s, and the storage is mounted in %s (%s)"
                .formatted(reference, environment.reference(), environment.name()));
      }
    }

    /** A folder of the storage; never one outside of it. */
    private @Nullable String sharedPath(JsonNode mount) {
      String text = mount.path("sharedPath").asString("").replaceAll("^/+|/+$", "");
      if (text.isEmpty()) {
        return null;
      }
      if (List.of(text.split("/")).contains("..")) {
        throw invalid("its shared path '%s' leads out of the dataset".formatted(text));
      }
      return text;
    }

    private DrydockException invalid(String why) {
      return new DrydockException(
          ErrorCode.PLUGIN_RESULT_INVALID,
          doing,
          why,
          "Correct %s of the plugin.".formatted(operation));
    }
  }
}

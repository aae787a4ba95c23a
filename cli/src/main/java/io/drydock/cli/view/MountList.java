package io.drydock.cli.view;

import io.drydock.model.Dataset;
import io.drydock.model.MountRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where storage is mounted, as part of what is shown of a dSource or VDB. */
public final class MountList {
  private MountList() {}

  /** A map for each mount, under the names that programs see. */
  public static List<Map<String, @Nullable Object>> of(
      List<MountRecord> mounts, List<MountRecord> missing) {
    return mounts.stream().map(mount -> fields(mount, missing.contains(mount))).toList();
  }

  /** What a listing notes of a dSource or VDB that lost a mount; empty when it has all. */
  static String note(Dataset dataset, List<MountRecord> missing) {
    return missing.stream()
        .filter(mount -> mount.dataset().kind() == dataset.kind())
        .filter(mount -> mount.dataset().id() == dataset.id())
        .findFirst()
        .map(mount -> "Not mounted at " + mount.path() + " (the next operation mounts it again). ")
        .orElse("");
  }

  private static Map<String, @Nullable Object> fields(MountRecord mount, boolean missing) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("path", mount.path());
    fields.put("sharedPath", mount.sharedPath());
    fields.put("method", mount.method().name());
    fields.put("missing", missing);
    return fields;
  }
}

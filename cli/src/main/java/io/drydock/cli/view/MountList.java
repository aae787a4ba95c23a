package io.drydock.cli.view;

import io.drydock.model.MountRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where storage is mounted, as part of what is shown of a dSource or VDB. */
public final class MountList {
  private MountList() {}

  /** A map for each mount, under the names that programs see. */
  public static List<Map<String, @Nullable Object>> of(List<MountRecord> mounts) {
    return mounts.stream().map(MountList::fields).toList();
  }

  private static Map<String, @Nullable Object> fields(MountRecord mount) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("path", mount.path());
    fields.put("sharedPath", mount.sharedPath());
    fields.put("method", mount.method().name());
    return fields;
  }
}

package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.model.Definition;
import io.drydock.model.PluginUpgrade;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an upgrade of a plugin did. */
public final class UpgradeView {
  private UpgradeView() {}

  /** In one sentence, for people. */
  public static String sentence(PluginUpgrade upgrade) {
    int objects = upgrade.objects().values().stream().mapToInt(Integer::intValue).sum();
    String migrations =
        upgrade.migrations().isEmpty()
            ? "no new migrations"
            : "migrations " + String.join(", ", upgrade.migrations());
    return "%s plugin %s from %s to %s: %s, %d %s."
        .formatted(
            upgrade.dryRun() ? "Could upgrade" : "Upgraded",
            upgrade.plugin().name(),
            build(upgrade.from()),
            build(upgrade.plugin().buildNumber()),
            migrations,
            objects,
            objects == 1 ? "object" : "objects");
  }

  private static String build(String number) {
    return number.isEmpty() ? "a build without number" : "build " + number;
  }

  /** For programs. */
  public static Fields fields(PluginUpgrade upgrade) {
    Map<String, Object> objects = new LinkedHashMap<>();
    for (Definition definition : upgrade.objects().keySet()) {
      objects.put(definition.schemaName(), upgrade.objects().get(definition));
    }
    return Fields.none()
        .with("plugin", upgrade.plugin().name())
        .with("fromBuild", upgrade.from())
        .with("toBuild", upgrade.plugin().buildNumber())
        .with("migrations", upgrade.migrations())
        .with("objects", objects)
        .with("dryRun", upgrade.dryRun());
  }
}

package io.drydock.workflow;

import io.drydock.catalog.StoredObjects.Upgraded;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.model.JobScope;
import io.drydock.model.Plugin;
import io.drydock.model.PluginUpgrade;
import io.drydock.model.StoredObject;
import io.drydock.plugin.DottedNumber;
import io.drydock.plugin.Migrations;
import io.drydock.plugin.PluginFiles;
import io.drydock.plugin.PluginSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Plugin upgrade (contract §5): for each stored object the new migrations, in numeric order of
 * their ids, then the new schema must accept it; all or nothing. dSources stay up meanwhile, and
 * other operations of the plugin wait.
 *
 * <p>A version with the same build number is taken: authors try a migration many times before they
 * publish it, and what counts are the ids. A lower one is refused.
 */
public final class UpgradePlugin {
  private static final int MOST_REASONS = 20;

  private final Rooms rooms;

  /** Works with these rooms. */
  public UpgradePlugin(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Plugins#upgrade}. */
  public PluginUpgrade run(Path place, boolean dryRun) {
    PluginFiles files = rooms.pluginFiles().read(place);
    Plugin known = installed(files.plugin());
    AddPlugin.checkName(rooms, files.plugin());
    return rooms
        .jobs()
        .run(
            Job.Kind.UPGRADE, JobScope.aloneWith(known.name()), job -> upgrade(job, files, dryRun));
  }

  private Plugin installed(Plugin now) {
    var table = rooms.catalog().plugins();
    return table
        .find(now.id())
        .orElseThrow(
            () ->
                new DrydockException(
                    ErrorCode.NOT_FOUND,
                    "upgrading plugin " + now.name(),
                    "no plugin with the id %s is installed".formatted(now.id()),
                    "Add it: drydock plugin add %s".formatted(now.configFile().getParent())));
  }

  private PluginUpgrade upgrade(RunningJob job, PluginFiles files, boolean dryRun) {
    // The job may have waited for another upgrade.
    Plugin before = installed(files.plugin());
    Plugin now = files.plugin();
    String doing =
        "upgrading plugin %s from build %s to build %s"
            .formatted(before.name(), shown(before.buildNumber()), shown(now.buildNumber()));
    checkBuild(doing, before, now);
    // A runtime of its own: the installed version goes on when the new one is refused.
    try (PluginRuntime trial = rooms.plugins().trial(now)) {
      var calls = new PluginCalls(rooms, job, now, trial, "upgrade");
      Migrations migrations =
          job.step("load the new version", () -> Migrations.of(calls.outline()));
      List<String> fresh = fresh(doing, before, migrations);
      List<StoredObject> objects = rooms.catalog().storedObjects().of(before.id());
      var migration = new ObjectMigration(rooms, job, calls, files.schema(), migrations, fresh);
      List<Upgraded> upgraded = migrated(job, migration, objects);
      List<String> reasons = new ArrayList<>(migration.refusals());
      PluginSchema old = files.schema().of(before.schema());
      reasons.addAll(new StillUnique(old, files.schema()).problems(upgraded));
      refuse(doing, reasons);
      if (!dryRun) {
        job.step("keep", () -> keep(doing, now, migrations, upgraded));
      }
      return new PluginUpgrade(now, before.buildNumber(), fresh, counts(objects), dryRun);
    }
  }

  private static String shown(String buildNumber) {
    return buildNumber.isEmpty() ? "(none)" : buildNumber;
  }

  static void checkBuild(String doing, Plugin before, Plugin now) {
    if (DottedNumber.of(now.buildNumber()).compareTo(DottedNumber.of(before.buildNumber())) < 0) {
      throw new DrydockException(
          ErrorCode.PLUGIN_UPGRADE_REFUSED,
          doing,
          "a plugin cannot go back to a lower build number: its objects have gone through the"
              + " migrations of build %s".formatted(before.buildNumber()),
          "Set /buildNumber in %s to %s or higher."
              .formatted(now.configFile(), before.buildNumber()));
    }
  }

  private List<String> fresh(String doing, Plugin before, Migrations now) {
    Migrations installed =
        new InstalledMigrations(rooms)
            .of(before)
            .orElseThrow(
                () ->
                    new DrydockException(
                        ErrorCode.PLUGIN_UPGRADE_REFUSED,
                        doing,
                        "an older Drydock added the plugin, and did not note which migrations it"
                            + " has",
                        "Put the installed version's files back to %s, and run drydock plugin add"
                                .formatted(before.configFile().getParent())
                            + " there once."));
    List<String> missing = installed.without(now);
    if (!missing.isEmpty()) {
      throw new DrydockException(
          ErrorCode.PLUGIN_UPGRADE_REFUSED,
          doing,
          "it lacks migrations that the installed version has: " + String.join(", ", missing),
          "Put them back into its code: a version keeps all migrations of those before it.");
    }
    return now.without(installed);
  }

  private static List<Upgraded> migrated(
      RunningJob job, ObjectMigration migration, List<StoredObject> objects) {
    List<Upgraded> upgraded = new ArrayList<>();
    for (Definition definition : counts(objects).keySet()) {
      List<StoredObject> some =
          objects.stream().filter(object -> object.definition() == definition).toList();
      String step = "upgrade %d × %s".formatted(some.size(), definition.schemaName());
      job.step(step, () -> some.forEach(one -> migration.upgraded(one).ifPresent(upgraded::add)));
    }
    return upgraded;
  }

  private static Map<Definition, Integer> counts(List<StoredObject> objects) {
    Map<Definition, Integer> counts = new EnumMap<>(Definition.class);
    objects.forEach(object -> counts.merge(object.definition(), 1, Integer::sum));
    return counts;
  }

  private static void refuse(String doing, List<String> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    List<String> told = new ArrayList<>(reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
    if (reasons.size() > MOST_REASONS) {
      told.add("and %d more".formatted(reasons.size() - MOST_REASONS));
    }
    throw new DrydockException(
        ErrorCode.PLUGIN_UPGRADE_REFUSED,
        doing,
        String.join(System.lineSeparator(), told),
        "Nothing was changed, and the installed version goes on. Correct the migrations or the"
            + " schema, and try --dry-run until nothing is refused.");
  }

  private boolean keep(String doing, Plugin now, Migrations migrations, List<Upgraded> upgraded) {
    if (!rooms.catalog().storedObjects().upgrade(now, migrations.byId(), upgraded)) {
      throw new DrydockException(
          ErrorCode.BUSY,
          doing,
          "objects of the plugin were made or changed meanwhile",
          "Nothing was changed by the upgrade; try again.");
    }
    return true;
  }
}

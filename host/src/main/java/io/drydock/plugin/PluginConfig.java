package io.drydock.plugin;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.PluginType;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code plugin_config.yml} says, checked (contract §1). */
record PluginConfig(
    String id,
    String name,
    String version,
    String buildNumber,
    PluginType type,
    String language,
    Path schemaFile,
    Path sourceFolder,
    String entryPoint,
    boolean extendedStartStopHooks,
    boolean rootSquashEnabled) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final Pattern ENTRY_POINT = Pattern.compile("[\\w.]+:\\w+");
  private static final Pattern BUILD_NUMBER = Pattern.compile("(?=.*[1-9])\\d+(\\.\\d+)*");
  private static final Set<String> HOST_TYPES = Set.of("UNIX", "WINDOWS");
  private static final int LONGEST_SHOWN = 200;
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "externalVersion",
          "buildNumber",
          "hostTypes",
          "schemaFile",
          "srcDir",
          "entryPoint",
          "manualDiscovery",
          "pluginType",
          "language",
          "defaultLocale",
          "rootSquashEnabled",
          "extendedStartStopHooks",
          "luaName",
          "minimumLuaVersion");

  /** Checks the entries of a config file; all problems are named in one exception. */
  static PluginConfig of(Path file, Map<String, Object> entries, List<String> warnings) {
    List<String> problems = new ArrayList<>();
    PluginConfig config = examine(file, entries, warnings, problems);
    if (!problems.isEmpty()) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CONFIG_INVALID,
          "reading " + file,
          String.join(System.lineSeparator(), problems),
          "Correct the file and try again.");
    }
    return config;
  }

  /** The same without an exception: an entry with a problem is what the file says, or empty. */
  static PluginConfig examine(
      Path file, Map<String, Object> entries, List<String> warnings, List<String> problems) {
    return new Check(file, entries, warnings, problems).config();
  }

  private record Check(
      Path file, Map<String, Object> entries, List<String> warnings, List<String> problems) {

    PluginConfig config() {
      String id = required("id", UUID, "a UUID");
      String entryPoint = required("entryPoint", ENTRY_POINT, "module:object");
      Path schemaFile = path("schemaFile", false);
      Path sourceFolder = path("srcDir", true);
      PluginType type = type();
      String language = language();
      boolean extendedStartStopHooks = yesOrNo("extendedStartStopHooks", false);
      boolean rootSquashEnabled = yesOrNo("rootSquashEnabled", true);
      warnAboutTheRest();
      String name = text("name").isEmpty() ? id : text("name");
      String version = text("externalVersion");
      return new PluginConfig(
          id,
          name,
          version.isEmpty() ? text("buildNumber") : version,
          text("buildNumber"),
          type,
          language,
          schemaFile,
          sourceFolder,
          entryPoint,
          extendedStartStopHooks,
          rootSquashEnabled);
    }

    /** What is neither is told as what the SDK's build refuses. */
    private boolean yesOrNo(String key, boolean otherwise) {
      String value = text(key);
      return value.equals("true") || (otherwise && !value.equals("false"));
    }

    private String text(String key) {
      Object value = entries.get(key);
      return value == null ? "" : inOneWord(value);
    }

    private static String inOneWord(Object value) {
      return switch (value) {
        case Map<?, ?> mapping -> "a mapping";
        case Collection<?> list -> "a list";
        default -> value.toString();
      };
    }

    private String required(String key, Pattern pattern, String form) {
      String value = text(key);
      if (value.isEmpty()) {
        problems.add("/" + key + " is missing; it must be " + form);
      } else if (!pattern.matcher(value).matches()) {
        problems.add("/%s is '%s'; it must be %s".formatted(key, shown(value), form));
      }
      return value;
    }

    private Path path(String key, boolean folder) {
      String value = text(key);
      Path path = resolved(value);
      if (value.isEmpty()) {
        problems.add("/" + key + " is missing");
      } else if (folder ? !Files.isDirectory(path) : !Files.isRegularFile(path)) {
        String what = folder ? "folder" : "file";
        problems.add(
            "/%s is '%s', but there is no %s %s"
                .formatted(key, shown(value), what, shown(path.toString())));
      }
      return path;
    }

    /** Nobody reads a message that repeats all of a long text. */
    private static String shown(String value) {
      return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    private Path resolved(String value) {
      try {
        return file.resolveSibling(value).normalize();
      } catch (InvalidPathException noPathAtAll) {
        // Nothing has such a path, so the problem names itself when that is looked at.
        return file.resolve(String.valueOf(value.hashCode()));
      }
    }

    private PluginType type() {
      String value = text("pluginType");
      if (!value.equals("DIRECT") && !value.equals("STAGED")) {
        problems.add("/pluginType is '%s'; it must be STAGED or DIRECT".formatted(shown(value)));
        return PluginType.STAGED;
      }
      return PluginType.valueOf(value);
    }

    private String language() {
      String value = text("language");
      if (!Set.of("PYTHON27", "PYTHON38", "PYTHON311").contains(value)) {
        problems.add(
            "/language is '%s'; it must be PYTHON27, PYTHON38 or PYTHON311"
                .formatted(shown(value)));
      }
      return value;
    }

    private void checkHostTypes() {
      Object given = entries.get("hostTypes");
      List<?> types =
          given instanceof List<?> list ? list : given == null ? List.of() : List.of(given);
      types.stream()
          .filter(type -> !HOST_TYPES.contains(String.valueOf(type)))
          .forEach(
              type ->
                  problems.add(
                      "/hostTypes has '%s'; it must be UNIX or WINDOWS"
                          .formatted(shown(type == null ? "null" : inOneWord(type)))));
      if (types.contains("WINDOWS")) {
        warnings.add("/hostTypes has WINDOWS; this Drydock reaches Unix hosts only");
      }
    }

    private void warnAboutTheRest() {
      entries.keySet().stream()
          .filter(key -> !KNOWN.contains(key))
          .forEach(
              key ->
                  warnings.add(
                      "/%s is not a key of a plugin config, and is ignored%s"
                          .formatted(shown(key), SdkBuild.REFUSES_IT)));
      SdkBuild.check(entries, warnings);
      String build = text("buildNumber");
      if (build.isEmpty()) {
        warnings.add("/buildNumber is missing; upgrades cannot tell which version is newer");
      } else if (!BUILD_NUMBER.matcher(build).matches()) {
        problems.add(
            "/buildNumber is '%s'; it must be digits and dots, not all zero"
                .formatted(shown(build)));
      }
      checkHostTypes();
    }
  }
}

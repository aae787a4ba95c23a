package io.drydock.plugin;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the SDK's own build refuses in a {@code plugin_config.yml} and Drydock lives with (contract
 * §1): an author who has no other build than ours learns of it as a warning.
 */
public final class SdkBuild {
  /** How each such warning ends. */
  public static final String REFUSES_IT = "; the SDK's own build refuses that";

  private static final Pattern LUA_NAME = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
  private static final Pattern MAJOR_MINOR = Pattern.compile("\\d+\\.\\d+");

  private final Map<String, Object> entries;
  private final List<String> warnings;

  private SdkBuild(Map<String, Object> entries, List<String> warnings) {
    this.entries = entries;
    this.warnings = warnings;
  }

  /** Whether a warning is one of these. */
  public static boolean refuses(String warning) {
    return warning.endsWith(REFUSES_IT);
  }

  static void check(Map<String, Object> entries, List<String> warnings) {
    var check = new SdkBuild(entries, warnings);
    check.versions();
    check.hostTypes();
    check.sourceFolder();
    check.types();
    check.lua();
  }

  private void warn(String key, String what) {
    warnings.add("/" + key + " " + what + REFUSES_IT);
  }

  private void versions() {
    for (String key : List.of("externalVersion", "buildNumber")) {
      if (entries.get(key) instanceof Number number) {
        warn(key, "is the number %s, and should be text: \"%s\"".formatted(number, number));
      }
    }
  }

  private void hostTypes() {
    Object types = entries.get("hostTypes");
    if (!(types instanceof List<?> list)) {
      warn("hostTypes", types == null ? "is missing" : "should be a list: [UNIX]");
    } else if (list.size() != 1) {
      warn("hostTypes", "should be a list of exactly one, and has " + list.size());
    }
  }

  private void sourceFolder() {
    if (String.valueOf(entries.get("srcDir")).startsWith("/")) {
      warn("srcDir", "is an absolute path, and should be relative to this file");
    }
  }

  private void types() {
    for (String key : List.of("manualDiscovery", "rootSquashEnabled", "extendedStartStopHooks")) {
      Object value = entries.get(key);
      if (value != null && !(value instanceof Boolean)) {
        warn(key, "should be true or false, without quotes");
      }
    }
    Object locale = entries.get("defaultLocale");
    if (locale != null && !(locale instanceof String)) {
      warn("defaultLocale", "should be text, such as en-us");
    }
  }

  private void lua() {
    Object name = entries.get("luaName");
    Object version = entries.get("minimumLuaVersion");
    if (name != null && !(name instanceof String text && LUA_NAME.matcher(text).matches())) {
      warn("luaName", "should be lower-case words, joined by single '_'");
    }
    if (version != null
        && !(version instanceof String text && MAJOR_MINOR.matcher(text).matches())) {
      warn("minimumLuaVersion", "should be the text \"major.minor\", such as \"2.3\"");
    }
    if ((name == null) != (version == null)) {
      String there = name == null ? "minimumLuaVersion" : "luaName";
      String missing = name == null ? "luaName" : "minimumLuaVersion";
      warn(there, "is there without /" + missing);
    }
  }
}

package io.drydock.plugin.check;

import io.drydock.dlpx.CodeCheck;
import io.drydock.model.Finding;
import io.drydock.model.Finding.Severity;
import io.drydock.plugin.Examination;
import io.drydock.plugin.PluginSchema;
import io.drydock.plugin.PluginYaml;
import io.drydock.plugin.Remarks;
import io.drydock.plugin.SdkBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The findings in a plugin's config and schema, and the places that those in its code refer to. */
public final class PluginFilesCheck {
  private static final Pattern POINTER = Pattern.compile("^(/[^\\s:]*):? ");
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)(: )?");

  private final Examination files;
  private final KeyPlaces configPlaces;
  private final KeyPlaces schemaPlaces;
  private final List<Finding> findings = new ArrayList<>();

  /** Checks what was read. */
  public PluginFilesCheck(Examination files) {
    this.files = files;
    this.configPlaces = places(PluginYaml.mapper().build(), files.configFile());
    this.schemaPlaces = places(JsonMapper.shared(), files.schemaFile().orElse(null));
    addAll(files.configFile(), configPlaces, files.ofConfig());
    files.schemaFile().ifPresent(file -> addAll(file, schemaPlaces, files.ofSchema()));
    files.plugin().filter(plugin -> !plugin.schema().isEmpty()).ifPresent(p -> lint(p.schema()));
  }

  /** What there is to say about config and schema. */
  public List<Finding> findings() {
    return findings;
  }

  /** The finding in one of the plugin's files that a check of its code made. */
  public Finding located(CodeCheck.Remark remark) {
    Severity severity = Severity.valueOf(remark.severity());
    String pointer = remark.pointer();
    if (pointer != null) {
      Path file = remark.inConfig() ? files.configFile() : schemaFile();
      KeyPlaces places = remark.inConfig() ? configPlaces : schemaPlaces;
      return finding(severity, file, places.of(pointer), remark.message());
    }
    String module = remark.file();
    Path file = module == null || module.isEmpty() ? files.configFile() : Path.of(module);
    return new Finding(severity, file, remark.line(), remark.column(), remark.message());
  }

  private Path schemaFile() {
    return files.schemaFile().orElse(files.configFile());
  }

  private void lint(String schema) {
    JsonNode root = JsonMapper.shared().readTree(schema);
    for (SchemaRemark remark : SchemaLint.of(root)) {
      Severity severity = remark.error() ? Severity.ERROR : Severity.WARNING;
      KeyPlaces.Place place = schemaPlaces.of(remark.pointer());
      String message = remark.pointer() + ": " + remark.message();
      findings.add(finding(severity, schemaFile(), place, message));
    }
    schemaPlaces
        .duplicates()
        .forEach(
            twice ->
                findings.add(
                    finding(
                        Severity.WARNING,
                        schemaFile(),
                        twice.place(),
                        twice.pointer() + " is there twice, and the last one wins")));
  }

  private void addAll(Path file, KeyPlaces places, Remarks remarks) {
    remarks.problems().forEach(text -> findings.add(of(Severity.ERROR, file, places, text)));
    remarks.warnings().stream()
        .filter(text -> !text.startsWith(PluginSchema.KEY_TWICE))
        .forEach(text -> findings.add(of(Severity.WARNING, file, places, text)));
  }

  private static Finding of(Severity severity, Path file, KeyPlaces places, String whole) {
    // A reader of YAML draws the place below what it says; a finding is one line.
    String text = whole.lines().findFirst().orElse("");
    Matcher pointer = POINTER.matcher(text);
    if (pointer.find()) {
      return finding(severity, file, places.of(pointer.group(1)), text);
    }
    Matcher place = PLACE.matcher(text);
    if (place.find()) {
      var at = new KeyPlaces.Place(number(place.group(1)), number(place.group(2)));
      return finding(severity, file, at, place.replaceFirst(""));
    }
    return finding(severity, file, KeyPlaces.Place.UNKNOWN, text);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Finding finding(
      Severity severity, Path file, KeyPlaces.Place place, String message) {
    return new Finding(
        severity, file, place.line(), place.column(), message, SdkBuild.refuses(message));
  }

  private static KeyPlaces places(ObjectMapper mapper, @Nullable Path file) {
    try {
      byte[] bytes = file == null ? new byte[0] : Files.readAllBytes(file);
      return KeyPlaces.of(mapper, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Whoever needs the content tells that it cannot be read.
      return KeyPlaces.of(mapper, "");
    }
  }
}

package io.drydock.plugin.artifact;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.plugin.ByteCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An artifact of the SDK's own: JSON with a zip of the code. What its other fields mean is nothing
 * that Drydock could promise to read rightly, so it is refused, in words that help.
 */
final class ForeignArtifact {
  private static final String CODE = "sourceCode";
  private static final int HEAD = 16;
  private static final int MOST_ENTRIES = 20_000;

  private ForeignArtifact() {}

  /** Refuses the file if it is one. */
  static void refuse(Path file) {
    if (!file.toString().endsWith(".json")) {
      return;
    }
    try {
      if (Files.size(file) <= ArtifactLimits.MOST_BYTES) {
        JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
        if (root.path(CODE).isString()) {
          throw refusal(file, root.path(CODE).asString());
        }
      }
    } catch (IOException | JacksonException e) {
      // It is none, then; whoever reads it as a config says what is wrong with it.
      return;
    }
  }

  private static DrydockException refusal(Path file, String code) {
    String doing = "reading the artifact " + file;
    String compiled = "";
    byte[] head = {};
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(code)))) {
      int count = 0;
      for (ZipEntry e = zip.getNextEntry();
          e != null && count < MOST_ENTRIES;
          e = zip.getNextEntry()) {
        count++;
        if (e.getName().endsWith(".py")) {
          return artifactOfTheSdk(doing);
        }
        if (compiled.isEmpty() && ByteCode.isCompiled(e.getName())) {
          compiled = e.getName();
          head = zip.readNBytes(HEAD);
        }
      }
    } catch (IOException | IllegalArgumentException noZip) {
      return artifactOfTheSdk(doing);
    }
    return compiled.isEmpty() ? artifactOfTheSdk(doing) : ByteCode.refusal(doing, compiled, head);
  }

  private static DrydockException artifactOfTheSdk(String doing) {
    return new DrydockException(
        ErrorCode.PLUGIN_NOT_SUPPORTED,
        doing,
        "it is an artifact that the SDK built for the engine, and Drydock reads only its own",
        "Add the folder that it was built from, the one with plugin_config.yml.");
  }
}

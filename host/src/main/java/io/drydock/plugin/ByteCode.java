package io.drydock.plugin;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiled modules: each Python reads only its own, so a plugin that comes without its sources runs
 * on no other.
 */
public final class ByteCode {
  private static final int MAGIC_BYTES = 4;

  private ByteCode() {}

  /**
   * Refuses a folder that holds compiled modules and no source.
   *
   * @throws DrydockException PLUGIN_NOT_SUPPORTED
   */
  static void refuseAlone(Path sourceFolder) {
    try (Stream<Path> files = Files.walk(sourceFolder)) {
      List<Path> modules = files.filter(ByteCode::isModule).sorted().toList();
      if (!modules.isEmpty() && modules.stream().allMatch(ByteCode::isCompiled)) {
        Path first = modules.getFirst();
        throw refusal("reading the code in " + sourceFolder, first.toString(), head(first));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CONFIG_INVALID,
          "reading the code in " + sourceFolder,
          "it cannot be read: " + e.getMessage(),
          "Give the user that runs Drydock permission to read it.",
          e);
    }
  }

  /**
   * The failure of a plugin that consists of byte code.
   *
   * @param doing what was being done
   * @param module the name of one of its modules
   * @param head how that begins
   */
  public static DrydockException refusal(String doing, String module, byte[] head) {
    return new DrydockException(
        ErrorCode.PLUGIN_NOT_SUPPORTED,
        doing,
        "there is byte code only, and no source: %s is compiled for %s, and no other Python can"
                .formatted(module, writer(head))
            + " read that",
        "Ask the plugin's author for its sources, the .py files.");
  }

  /** Whether a file name is that of a compiled module. */
  public static boolean isCompiled(String name) {
    return name.endsWith(".pyc") || name.endsWith(".pyo");
  }

  private static boolean isCompiled(Path file) {
    return isCompiled(file.toString());
  }

  private static boolean isModule(Path file) {
    return Files.isRegularFile(file) && (isCompiled(file) || file.toString().endsWith(".py"));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAGIC_BYTES);
    }
  }

  /** Which Python wrote a module, by the number that it begins with. */
  static String writer(byte[] head) {
    if (head.length < MAGIC_BYTES || head[2] != '\r' || head[3] != '\n') {
      return "an unknown Python";
    }
    int magic = (head[0] & 0xff) | (head[1] & 0xff) << 8;
    String version = version(magic);
    return version.isEmpty()
        ? "an unknown Python (magic number %d)".formatted(magic)
        : "Python %s (magic number %d)".formatted(version, magic);
  }

  // CPython counts on with every change of its byte code; each version ends with the last of a row.
  private static String version(int magic) {
    if (magic > 62171 && magic <= 62211) {
      return "2.7";
    }
    int[] lastOfVersion = {3379, 3394, 3413, 3425, 3439, 3495, 3531, 3571};
    for (int i = 0; i < lastOfVersion.length; i++) {
      if (magic > 3360 && magic <= lastOfVersion[i]) {
        return "3." + (6 + i);
      }
    }
    return "";
  }
}

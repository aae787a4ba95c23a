package io.drydock.environment.recording;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A file of answers: a YAML list that people can read, write and mend. */
final class RecordingFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .build();

  private final Path file;

  RecordingFile(Path file) {
    this.file = file;
  }

  /** All answers; what is wrong with the file is named with the number of the entry. */
  List<RecordedReply> read() {
    try {
      RecordedReply[] replies = YAML.readValue(Files.readString(file), RecordedReply[].class);
      List<RecordedReply> all = replies == null ? List.of() : List.of(replies);
      List<String> problems =
          IntStream.range(0, all.size())
              .filter(i -> !all.get(i).problem().isEmpty())
              .mapToObj(i -> "/%d %s".formatted(i, all.get(i).problem()))
              .toList();
      if (!problems.isEmpty()) {
        throw failed("reading", String.join(System.lineSeparator(), problems), null);
      }
      return all;
    } catch (IOException e) {
      throw failed("reading", "it cannot be read: " + e, e);
    } catch (JacksonException e) {
      throw failed("reading", "it is no YAML list of answers: " + e.getOriginalMessage(), e);
    }
  }

  /** Adds an answer. */
  synchronized void append(RecordedReply reply) {
    try {
      if (!Files.exists(file)) {
        var ownerOnly =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
      }
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("script", reply.script());
      entry.put("exitCode", reply.exitCode());
      entry.put("stdout", reply.stdout());
      entry.put("stderr", reply.stderr());
      Files.writeString(file, YAML.writeValueAsString(List.of(entry)), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw failed("writing", "it cannot be written: " + e, e);
    }
  }

  private DrydockException failed(String doing, String why, @Nullable Exception cause) {
    return new DrydockException(
        ErrorCode.INVALID_PARAMETERS,
        "%s the recording %s".formatted(doing, file),
        why,
        "A recording is a list of entries with script or match, exitCode, stdout and stderr.",
        cause);
  }
}

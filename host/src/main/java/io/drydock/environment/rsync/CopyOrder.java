package io.drydock.environment.rsync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to copy where.
 *
 * @param source the folder on the host, absolute
 * @param user who reads it there; null for the user of the connection
 * @param excluded paths below it that are left out, with rsync's wildcards
 * @param followed symbolic links below it in whose place their targets are copied
 * @param target the folder of this machine that becomes a copy; what is not at the source goes
 * @param patience how long nothing at all may arrive
 */
public record CopyOrder(
    String source,
    @Nullable String user,
    List<String> excluded,
    List<String> followed,
    Path target,
    Duration patience) {
  public CopyOrder {
    excluded = List.copyOf(excluded);
    followed = List.copyOf(followed);
  }
}

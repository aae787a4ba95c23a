package io.drydock.workflow;

import io.drydock.catalog.OperationLimitTable;
import io.drydock.model.Plugin;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a plugin's operation may take before it is stopped. What takes long in one are its
 * scripts, which have limits of their own.
 */
public final class OperationLimit {
  /** Where nobody has said anything. */
  public static final Duration DEFAULT = Duration.ofHours(24);

  private static final Pattern NUMBER = Pattern.compile("(?<=-)\\d+$");

  private OperationLimit() {}

  /** The smaller of what is said for the plugin and for the environment. */
  static Duration of(Rooms rooms, Plugin plugin, String environmentReference) {
    OperationLimitTable limits = rooms.catalog().operationLimits();
    return Stream.of(limits.ofPlugin(plugin.id()), there(limits, environmentReference))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(DEFAULT);
  }

  /** An upgrade is in no environment. */
  private static Optional<Duration> there(OperationLimitTable limits, String reference) {
    Matcher number = NUMBER.matcher(reference);
    return number.find() ? limits.ofEnvironment(Long.parseLong(number.group())) : Optional.empty();
  }
}

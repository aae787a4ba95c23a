package io.drydock.cli.view;

import io.drydock.cli.output.Failure;
import io.drydock.cli.output.Wording;
import io.drydock.model.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Faults of objects that go on all the same. */
public final class FaultView {
  private FaultView() {}

  /** {@code 2026-11-22 14:03:59: calling linked.worker of plugin docs: why}. */
  public static String text(Fault fault) {
    return "%s: %s: %s"
        .formatted(
            Wording.time(fault.at()), fault.failure().doing(), fault.failure().why().strip());
  }

  /** All there is to say, for programs; null when there is no fault. */
  public static @Nullable Map<String, ?> fields(@Nullable Fault fault) {
    return fault == null ? null : Failure.fields(fault.failure()).with("at", fault.at()).asMap();
  }
}

package io.drydock.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.drydock.architecture.DrydockClasses.mayKnowOnly;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rooms of the host: which may know which. Every arrow that is allowed is needed today; a new
 * one is a decision, made here.
 */
class RoomsTest {
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "error", List.of(),
          "model", List.of("error"),
          "secret", List.of("model", "error"),
          "catalog", List.of("model", "error"),
          "storage", List.of("model", "error"),
          "environment", List.of("model", "error"),
          "mount", List.of("storage", "environment", "model", "error"),
          "vault", List.of("secret", "model", "error"),
          "plugin", List.of("dlpx", "python", "model", "error"),
          "job", List.of("catalog", "secret", "model", "error"));

  /** The one room that knows them all; not the facade above it. */
  private static final List<String> WORKFLOW_KNOWS =
      List.of(
          "error",
          "model",
          "secret",
          "catalog",
          "storage",
          "environment",
          "mount",
          "vault",
          "plugin",
          "job",
          "dlpx",
          "python");

  /** Floors and packages that are no rooms of the host. */
  private static final Set<String> ELSEWHERE =
      Set.of("python", "dlpx", "cli", "internal", "bench", "fixtures");

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  private static String[] packages(String self, List<String> others) {
    return Stream.concat(Stream.of(self), others.stream())
        .map(room -> "io.drydock." + room + "..")
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_knows_only_the_rooms_that_it_needs(String room) {
    mayKnowOnly("io.drydock." + room + "..", packages(room, ARROWS.get(room)))
        .check(DrydockClasses.ALL);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void an_arrow_that_nobody_needs_any_more_is_taken_from_the_list(String room) {
    Set<String> needed = new TreeSet<>();
    for (JavaClass one : DrydockClasses.ALL) {
      if (room.equals(roomOf(one))) {
        one.getDirectDependenciesFromSelf()
            .forEach(dependency -> needed.add(roomOf(dependency.getTargetClass())));
      }
    }
    assertThat(needed).containsAll(ARROWS.get(room));
  }

  @Test
  void workflow_may_know_every_room_but_not_the_facade() {
    mayKnowOnly("io.drydock.workflow..", packages("workflow", WORKFLOW_KNOWS))
        .check(DrydockClasses.ALL);
  }

  @Test
  void the_facade_shows_models_and_what_goes_into_them_only() {
    mayKnowOnly(
            "io.drydock",
            "io.drydock",
            "io.drydock.internal",
            "io.drydock.model",
            "io.drydock.error",
            "io.drydock.job",
            "io.drydock.environment")
        .check(DrydockClasses.ALL);
  }

  @Test
  void every_package_of_the_host_is_a_room_with_a_rule() {
    Set<String> found = new TreeSet<>();
    DrydockClasses.ALL.forEach(one -> found.add(roomOf(one)));
    found.removeAll(ELSEWHERE);
    found.remove("");
    Set<String> ruled = new TreeSet<>(ARROWS.keySet());
    ruled.add("workflow");
    assertThat(found).isEqualTo(ruled);
  }

  @Test
  void rooms_and_floors_have_no_cycles_between_them() {
    slices().matching("io.drydock.(*)..").should().beFreeOfCycles().check(DrydockClasses.ALL);
  }

  @Test
  void local_and_remote_hosts_have_no_cycle_between_them() {
    slices()
        .matching("io.drydock.environment.(*)..")
        .should()
        .beFreeOfCycles()
        .check(DrydockClasses.ALL);
  }

  @Test
  void what_a_host_is_does_not_know_how_one_is_reached() {
    mayKnowOnly("io.drydock.environment", "io.drydock.environment", "io.drydock.error")
        .check(DrydockClasses.ALL);
    mayKnowOnly(
            "io.drydock.environment.shell..",
            "io.drydock.environment",
            "io.drydock.environment.shell..",
            "io.drydock.model",
            "io.drydock.error")
        .check(DrydockClasses.ALL);
  }

  /** {@code io.drydock.storage.internal} is part of {@code storage}; others have none. */
  private static String roomOf(JavaClass one) {
    String name = one.getPackageName();
    if (!name.startsWith("io.drydock.")) {
      return "";
    }
    String inside = name.substring("io.drydock.".length());
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }
}

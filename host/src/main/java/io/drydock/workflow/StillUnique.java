package io.drydock.workflow;

import io.drydock.catalog.StoredObjects.Upgraded;
import io.drydock.model.Definition;
import io.drydock.plugin.PluginSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Names and identities of repositories and source configs tell them apart (contract §1); a
 * migration must not make two into one.
 */
record StillUnique(PluginSchema before, PluginSchema now) {
  /** What is not unique any more, in words. */
  List<String> problems(List<Upgraded> upgraded) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < upgraded.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (belongTogether(upgraded.get(j), upgraded.get(i))) {
          compare(upgraded.get(j), upgraded.get(i), problems);
        }
      }
    }
    return problems;
  }

  private static boolean belongTogether(Upgraded one, Upgraded other) {
    return !one.identity().isEmpty()
        && one.before().definition() == other.before().definition()
        && one.before().scope().equals(other.before().scope());
  }

  private void compare(Upgraded one, Upgraded other, List<String> problems) {
    Definition definition = one.before().definition();
    if (one.identity().equals(other.identity())) {
      problems.add(problem(one, other, "identity", one.identity()));
    } else if (one.name().equals(other.name()) && !sameNameBefore(definition, one, other)) {
      problems.add(problem(one, other, now.nameField(definition), one.name()));
    }
  }

  /** Discovery may give two the same name; then it is no fault of the migration's. */
  private boolean sameNameBefore(Definition definition, Upgraded one, Upgraded other) {
    Function<Upgraded, String> name =
        object -> DiscoverEnvironment.nameOf(before, definition, object.before().data());
    return name.apply(one).equals(name.apply(other));
  }

  private static String problem(Upgraded one, Upgraded other, String what, String value) {
    return "%s: it would have the same %s as %s: %s"
        .formatted(other.before().label(), what, one.before().label(), value);
  }
}

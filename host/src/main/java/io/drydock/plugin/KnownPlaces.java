package io.drydock.plugin;

import io.drydock.model.Environment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The environments and users that references may name. */
record KnownPlaces(List<Environment> environments) {
  /** The reference of the environment with this name or reference. */
  Optional<String> environment(String text) {
    // A reference first: nothing keeps people from calling an environment like another's reference.
    return first(one -> one.reference().equals(text), text)
        .or(() -> first(one -> one.name().equals(text), text))
        .map(Environment::reference);
  }

  private Optional<Environment> first(Predicate<Environment> fits, String text) {
    return text.isEmpty() ? Optional.empty() : environments.stream().filter(fits).findFirst();
  }

  /**
   * The reference of the user with this name or reference.
   *
   * @param environment whose user it must be; empty for any, where a name must be one user's alone
   */
  Optional<String> user(String text, Optional<String> environment) {
    List<Environment> among = among(environment);
    Optional<String> same =
        among.stream().map(Environment::userReference).filter(text::equals).findFirst();
    List<String> namesakes =
        among.stream()
            .filter(one -> one.user().equals(text))
            .map(Environment::userReference)
            .toList();
    return same.or(
        () -> namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty());
  }

  private List<Environment> among(Optional<String> environment) {
    return environments.stream()
        .filter(one -> environment.isEmpty() || one.reference().equals(environment.get()))
        .toList();
  }

  /** The environments' names. */
  List<String> names() {
    return environments.stream().map(Environment::name).toList();
  }

  /** The users, as people and plugins know them. */
  List<String> users(Optional<String> environment) {
    return among(environment).stream()
        .map(one -> "%s (%s)".formatted(one.user(), one.userReference()))
        .toList();
  }
}

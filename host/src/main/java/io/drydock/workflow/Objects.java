package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finding objects by the names that people use, and checking new names. */
public final class Objects {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Objects() {}

  /** What was found, or a NOT_FOUND that says which names there are. */
  public static <T> T found(
      Optional<T> object, String kind, String name, List<T> all, Function<T, String> nameOf) {
    return object.orElseThrow(
        () -> {
          String names = String.join(", ", all.stream().map(nameOf).toList());
          return new DrydockException(
              ErrorCode.NOT_FOUND,
              "looking for %s %s".formatted(kind, name),
              "there is none of that name",
              all.isEmpty() ? "There is no %s yet.".formatted(kind) : "There are: " + names + ".");
        });
  }

  /** Checks the name of an object that is to be made. */
  public static void checkNew(String kind, String name, boolean taken) {
    String doing = "adding %s %s".formatted(kind, name);
    if (!NAME.matcher(name).matches()) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          doing,
          "'%s' is no name for it".formatted(name),
          "Use up to 64 letters, digits, dots, dashes and underscores; a letter or digit first.");
    }
    if (taken) {
      throw new DrydockException(
          ErrorCode.ALREADY_EXISTS,
          doing,
          "there is one of that name already",
          "Choose another name.");
    }
  }
}

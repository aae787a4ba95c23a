package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.DSource;
import io.drydock.model.Dataset;
import io.drydock.model.Vdb;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finding objects by the names that people use, and checking new names. */
public final class Objects {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Objects() {}

  /** What was found, or a NOT_FOUND that says which names there are. */
  public static <T> T found(
      Optional<T> object,
      String kind,
      String name,
      Supplier<List<T>> others,
      Function<T, String> nameOf) {
    return object.orElseThrow(
        () -> {
          List<T> all = others.get();
          String names = String.join(", ", all.stream().map(nameOf).toList());
          return new DrydockException(
              ErrorCode.NOT_FOUND,
              "looking for %s %s".formatted(kind, name),
              "there is none of that name",
              all.isEmpty() ? "There is no %s yet.".formatted(kind) : "There are: " + names + ".");
        });
  }

  /** The dSource or VDB of this name, or NOT_FOUND. */
  public static Dataset dataset(Rooms rooms, String name) {
    List<Dataset> all =
        Stream.concat(
                rooms.catalog().dsources().all().stream().map(DSource::dataset),
                rooms.catalog().vdbs().all().stream().map(Vdb::dataset))
            .toList();
    Optional<Dataset> found = all.stream().filter(one -> one.name().equals(name)).findFirst();
    return found(found, "dSource or VDB", name, () -> all, Dataset::name);
  }

  /** Checks the name of a dSource or VDB that is to be made: unique among both. */
  public static void checkNewDataset(Rooms rooms, Dataset.Kind kind, String name) {
    checkName(kind.word(), name);
    checkNote(kind, name, rooms.catalog().dsources().find(name).map(DSource::note));
    checkNote(kind, name, rooms.catalog().vdbs().find(name).map(Vdb::note));
  }

  /** One whose making was cut short is there, too; its note says how to go on. */
  private static void checkNote(Dataset.Kind kind, String name, Optional<String> note) {
    note.ifPresent(
        text -> {
          String other = text.isEmpty() ? "." : "; or go on with that one. " + text;
          throw taken(kind.word(), name, "Choose another name" + other);
        });
  }

  /** Checks the name of an object that is to be made. */
  public static void checkNew(String kind, String name, boolean taken) {
    checkName(kind, name);
    if (taken) {
      throw taken(kind, name, "Choose another name.");
    }
  }

  private static void checkName(String kind, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          "adding %s %s".formatted(kind, name),
          "'%s' is no name for it".formatted(name),
          "Use up to 64 letters, digits, dots, dashes and underscores; a letter or digit first.");
    }
  }

  private static DrydockException taken(String kind, String name, String whatToDo) {
    return new DrydockException(
        ErrorCode.ALREADY_EXISTS,
        "adding %s %s".formatted(kind, name),
        "there is one of that name already",
        whatToDo);
  }
}

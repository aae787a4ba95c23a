package io.drydock.cli.output;

import java.util.List;

/**
 * How one kind of object is shown.
 *
 * @param <T> the kind
 */
public interface View<T> {
  /** The titles of the columns of a table. */
  List<String> headers();

  /** The object as a row of that table. */
  List<String> row(T object);

  /** All there is to say of the object. */
  Fields fields(T object);
}

package io.drydock.python;

import java.util.function.Function;

/**
 * A Python module whose functions are the public methods, declared in an interface, of a Java
 * object. Python sees the methods under their snake_case names; parameters and results are text,
 * numbers, booleans, null, or (as a result) a record whose accessors Python calls by their
 * snake_case names.
 *
 * @param name the name to import it by
 * @param contract the interface whose methods Python sees; nothing else of the object is visible
 * @param implementation the object
 * @param translation says for every exception of a method which Python exception to raise in its
 *     place
 */
public record JavaModule<T>(
    String name,
    Class<T> contract,
    T implementation,
    Function<Throwable, PythonRaise> translation) {}

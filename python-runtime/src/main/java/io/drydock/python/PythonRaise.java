package io.drydock.python;

import java.util.List;

/**
 * A Python exception that a Java failure becomes.
 *
 * @param module the module of its class: {@code builtins}
 * @param type the name of its class: {@code ValueError}
 * @param arguments what its constructor is called with: text, numbers, booleans or null
 */
public record PythonRaise(String module, String type, List<Object> arguments) {}

package io.drydock.python.internal;

import io.drydock.python.JavaModule;
import io.drydock.python.PythonRaise;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Java side of one {@link JavaModule} in one interpreter. A failure is kept here until the
 * Python side, which cannot read a Java exception, fetches what to raise.
 */
final class HostFunctions {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** A Python thread fetches its own failure, right after the call that failed. */
  private static final ThreadLocal<@Nullable Throwable> FAILURE = new ThreadLocal<>();

  private final Function<Throwable, PythonRaise> translation;

  private HostFunctions(Function<Throwable, PythonRaise> translation) {
    this.translation = translation;
  }

  static void bind(Value bootstrap, JavaModule<?> module) {
    var host = new HostFunctions(module.translation());
    Map<String, ProxyExecutable> functions =
        host.functions(module.contract(), module.implementation());
    bootstrap
        .getMember("bind_module")
        .execute(
            module.name(),
            ProxyArray.fromList(List.copyOf(functions.keySet())),
            ProxyArray.fromList(List.copyOf(functions.values())),
            (ProxyExecutable) nothing -> host.takeFailure());
  }

  private Map<String, ProxyExecutable> functions(Class<?> contract, Object target) {
    Map<String, ProxyExecutable> functions = new LinkedHashMap<>();
    for (Method method : contract.getMethods()) {
      functions.put(snakeCase(method.getName()), arguments -> invoke(method, target, arguments));
    }
    return functions;
  }

  private static String snakeCase(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(java.util.Locale.ROOT);
  }

  private @Nullable Object invoke(Method method, Object target, Value... arguments) {
    try {
      Class<?>[] types = method.getParameterTypes();
      @Nullable Object[] converted = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        converted[i] = arguments[i].isNull() ? null : arguments[i].as(types[i]);
      }
      return visible(method.invoke(target, converted));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      FAILURE.set(cause);
      throw new IllegalStateException("fetched by the Python side", cause);
    } catch (IllegalAccessException | RuntimeException e) {
      FAILURE.set(e);
      throw new IllegalStateException("fetched by the Python side", e);
    }
  }

  /** Plain values as they are; a record as a function that finds its accessors by name. */
  private @Nullable Object visible(@Nullable Object result) {
    if (!(result instanceof Record)) {
      return result;
    }
    Map<String, ProxyExecutable> accessors = new LinkedHashMap<>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      accessors.put(snakeCase(component.getName()), nothing -> invoke(accessor, result));
    }
    return (ProxyExecutable) name -> accessors.get(name[0].asString());
  }

  private @Nullable String takeFailure() {
    Throwable taken = FAILURE.get();
    FAILURE.remove();
    return taken == null ? null : JsonMapper.shared().writeValueAsString(translation.apply(taken));
  }
}

package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and what completes their arguments, with the session that they work in. */
record SessionFactory(Session session) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == Session.class) {
        return type.cast(constructor.newInstance(session));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}

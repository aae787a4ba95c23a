package io.drydock;

import io.drydock.model.SourceConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source configs of a home. */
public interface Sources {
  /**
   * Adds a source config by hand.
   *
   * @param name how it is called; unique
   * @param plugin the plugin's name
   * @param environment the environment's name
   * @param repository the repository's name; null when there is only one
   * @param properties the sourceConfigDefinition's properties by schema names
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS, NOT_FOUND, ALREADY_EXISTS
   */
  SourceConfig add(
      String name,
      String plugin,
      String environment,
      @Nullable String repository,
      Map<String, Object> properties);

  /**
   * Deletes one; the data that it names is not touched. A discovered one comes back with the next
   * discovery.
   *
   * @throws io.drydock.error.DrydockException STILL_IN_USE, naming the dSources linked from it
   */
  void delete(String name);

  /** All, by name. */
  List<SourceConfig> list();

  /** The one of this name, or NOT_FOUND. */
  SourceConfig get(String name);
}

package io.drydock.workflow;

import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.plugin.FormInput;
import io.drydock.plugin.PluginFiles;
import io.drydock.secret.SealedProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be different about the properties of a dSource or VDB, with the same checks as when it
 * was made.
 *
 * @param set properties with their new values, by schema names
 * @param unset properties that are to go
 */
public record ChangedParameters(Map<String, Object> set, Set<String> unset) {
  /**
   * The properties as they are to be kept, sealed.
   *
   * @param doing what is being done, for the error
   * @param known the present ones, sealed
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS
   */
  public Map<String, Object> applyTo(
      Rooms rooms,
      RunningJob job,
      String doing,
      PluginFiles plugin,
      Definition definition,
      Map<String, Object> known) {
    var sealed = new SealedProperties(rooms.secrets(), job.object());
    Map<String, Object> properties = new LinkedHashMap<>(sealed.open(known, job.blotter()::learn));
    properties.keySet().removeAll(unset);
    properties.putAll(set);
    Map<String, Object> complete =
        new FormInput(plugin.schema(), rooms.catalog().environments().all())
            .complete(doing, definition, properties);
    return sealed.seal(plugin.schema().definition(definition), complete);
  }
}

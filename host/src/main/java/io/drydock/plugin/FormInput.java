package io.drydock.plugin;

import io.drydock.error.DrydockException;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where properties that people or programs hand in get into Drydock, as they do through the
 * engine's form: what is left out is filled in, environments and users may be named and are kept as
 * references, and all problems are told at once.
 */
public final class FormInput {
  private final PluginSchema schema;
  private final List<Environment> environments;

  /**
   * @param schema the plugin's schema
   * @param environments those that references may name
   */
  public FormInput(PluginSchema schema, List<Environment> environments) {
    this.schema = schema;
    this.environments = environments;
  }

  /**
   * Completes and checks properties.
   *
   * @param doing what is being done, for the error
   * @param given by schema names
   * @return what is to be kept, and handed to the plugin
   * @throws DrydockException INVALID_PARAMETERS, naming every problem with its JSON pointer, its
   *     pretty name, what was expected and what was given; secrets are not shown
   */
  public Map<String, Object> complete(
      String doing, Definition definition, Map<String, Object> given) {
    JsonNode root = schema.definition(definition);
    Map<String, Object> filled = new FormDefaults(root).filled(given);
    List<String> problems = new ArrayList<>();
    Map<String, Object> resolved =
        new FormTexts(root, new KnownPlaces(environments), problems).checked(filled);
    problems.addAll(schema.problems(definition, resolved));
    if (!problems.isEmpty()) {
      throw Properties.invalid(doing, schema, definition, problems);
    }
    return resolved;
  }
}

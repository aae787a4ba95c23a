package io.drydock;

import io.drydock.model.BuildReport;
import io.drydock.model.NewPlugin;
import java.nio.file.Path;
import java.util.List;

/** What a plugin's author does before the plugin is added. */
public interface Authoring {
  /**
   * Checks a plugin: its config, its schema, its code, and whether it can be loaded. Nothing is
   * added or written.
   *
   * @param place the folder with {@code plugin_config.yml}, or that file itself
   * @return all that is wrong or odd
   * @throws io.drydock.error.DrydockException PLUGIN_CONFIG_INVALID when there is no such file
   */
  BuildReport build(Path place);

  /**
   * Writes the package {@code generated} with the classes of the schema below the plugin's source
   * folder, for editors and for tests that run in any CPython from 3.8 on; plugins that Drydock
   * runs never import it. What it wrote there before and is not needed any more goes.
   *
   * @param place as for {@link #build}
   * @return the files
   * @throws io.drydock.error.DrydockException ALREADY_EXISTS when another file has the place; what
   *     is wrong with config or schema
   */
  List<Path> writeDefinitions(Path place);

  /**
   * Packs a plugin into one file that {@link Plugins#add} takes, on this machine or another. Equal
   * plugins make equal files.
   *
   * @param place as for {@link #build}
   * @param artifact the file to write; one that is there already is replaced
   * @throws io.drydock.error.DrydockException what is wrong with config or schema;
   *     PLUGIN_ARTIFACT_INVALID when it cannot be packed
   */
  void pack(Path place, Path artifact);

  /**
   * Writes a new plugin.
   *
   * @param folder where; made where there is none
   * @param wanted what it is to be
   * @return the files
   * @throws io.drydock.error.DrydockException ALREADY_EXISTS when one of them is there already;
   *     then none is written
   */
  List<Path> create(Path folder, NewPlugin wanted);
}

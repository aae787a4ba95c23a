package io.drydock.python;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter is made of.
 *
 * @param sourceFolder the first place that imports are looked up in, and the working directory;
 *     null when Python code says so later, for an interpreter that is made ahead of its need
 * @param libraryFolders folders with the host's modules, which are found before all others of the
 *     same name, and do not change while the interpreter runs; also the last places of {@code
 *     sys.path}
 * @param modules modules backed by Java, in place before anything is imported
 * @param prelude modules of the library folders or the standard library that are imported at the
 *     start
 * @param printed takes each line that Python code prints: the stream's name ({@code stdout} or
 *     {@code stderr}) and the line
 */
public record InterpreterSettings(
    @Nullable Path sourceFolder,
    List<Path> libraryFolders,
    List<JavaModule<?>> modules,
    List<String> prelude,
    BiConsumer<String, String> printed) {

  public InterpreterSettings {
    libraryFolders = List.copyOf(libraryFolders);
    modules = List.copyOf(modules);
    prelude = List.copyOf(prelude);
  }
}

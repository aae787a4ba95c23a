package io.drydock.cli.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.Family;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold in the whole of a home, whatever has been killed in it. */
record HomeCheck(Site site) {
  /** What nobody worked on is as it was. */
  void bystanderDidNotNotice() {
    var vdbs = site.drydock().vdbs();
    assertThat(vdbs.get(Site.BYSTANDER).state()).isEqualTo(Vdb.State.ENABLED);
    assertThat(site.place(Site.BYSTANDER).resolve(Site.FILE)).hasContent(Site.MINE);
    assertThat(site.first().folder().resolve(Site.FILE)).hasContent(Site.ONE);
    assertThat(site.second().folder().resolve(Site.FILE)).hasContent(Site.TWO);
    Family origin = site.drydock().datasets().family(Site.ORIGIN);
    assertThat(origin.snapshots().getFirst().vdbs())
        .extracting(family -> family.dataset().name())
        .contains(Site.BYSTANDER);
  }

  /** Whatever is mounted is mounted where it belongs. */
  void mountsAreKnown() {
    Map<String, Set<String>> known =
        site.storage()
            .collect(
                Collectors.groupingBy(
                    Site.Stored::dataset,
                    Collectors.mapping(Site.Stored::guid, Collectors.toSet())));
    mounted()
        .forEach(
            (name, guid) ->
                assertThat(known.getOrDefault(name, Set.of()))
                    .as("storage of " + name)
                    .contains(guid));
  }

  /** The guids of the storage that is mounted, by the names of whose place it is mounted at. */
  Map<String, String> mounted() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
      // Mount ID, parent, device, root within the file system, mount point, …
      return lines
          .map(line -> List.of(line.split(" ", -1)))
          .filter(words -> words.get(4).startsWith(site.place("") + "/"))
          .collect(
              Collectors.toMap(
                  words -> Path.of(words.get(4)).getFileName().toString(),
                  words -> guid(Path.of(words.get(3)))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** …/GUID/live. */
  private static String guid(Path live) {
    return live.getName(live.getNameCount() - 2).toString();
  }

  /** There is no storage that nothing refers to, once all have been used or deleted. */
  void nothingIsLeft() {
    assertThat(site.drydock().vdbs().list()).allMatch(vdb -> vdb.nextStorageGuid() == null);
    Path storage = Site.home(site.folder()).resolve("storage");
    Set<String> known = site.storage().map(Site.Stored::guid).collect(Collectors.toSet());
    assertThat(namesIn(storage)).isSubsetOf(known);
    Set<String> kept =
        site.drydock().snapshots().list(null).stream()
            .map(Snapshot::guid)
            .collect(Collectors.toSet());
    for (String dataset : namesIn(storage)) {
      assertThat(namesIn(storage.resolve(dataset))).isSubsetOf("live", "snapshots");
      assertThat(namesIn(storage.resolve(dataset).resolve("snapshots"))).isSubsetOf(kept);
    }
  }

  private static List<String> namesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

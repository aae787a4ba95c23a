package io.drydock.cli.killed;

import static io.drydock.cli.killed.Site.BYSTANDER;
import static io.drydock.cli.killed.Site.COPY;
import static io.drydock.cli.killed.Site.DSOURCE;
import static io.drydock.cli.killed.Site.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Drydock;
import io.drydock.model.DSource;
import io.drydock.model.Dataset;
import io.drydock.model.Family;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold after a host died in a workflow. */
record Aftermath(Site site, Workflow workflow) {

  /** Opens the home again, as the next command does, and looks at everything. */
  void checkWhatIsThere(String where) {
    try (Drydock reopened = Drydock.open(site.folder().resolve("home"))) {
      Site now = new Site(site.folder(), reopened);
      assertThat(reopened.jobs().list().getFirst().state())
          .as(where)
          .isEqualTo(Job.State.INTERRUPTED);
      checkSnapshots(now, where);
      checkBystander(now, where);
      checkMounts(now, where);
      checkThatItSaysWhatToDo(now, where);
    }
  }

  private static void checkSnapshots(Site now, String where) {
    for (Snapshot snapshot : now.drydock().snapshots().list(null)) {
      if (!snapshot.dataset().name().equals(COPY)) {
        assertThat(snapshot.folder().resolve("a.txt")).as(where).hasContent("one");
      } else {
        assertThat(snapshot.folder().resolve(Site.OWN_FILE)).as(where).hasContent("mine");
      }
    }
  }

  private static void checkBystander(Site now, String where) {
    Vdb bystander = now.drydock().vdbs().get(BYSTANDER);
    assertThat(bystander.state()).as(where).isEqualTo(Vdb.State.ENABLED);
    assertThat(now.place(BYSTANDER).resolve("a.txt")).as(where).hasContent("mine");
    Family origin = now.drydock().datasets().family(ORIGIN);
    assertThat(origin.snapshots().getFirst().vdbs())
        .as(where)
        .extracting(family -> family.dataset().name())
        .contains(BYSTANDER);
  }

  /** Whatever is mounted belongs to who is there, and is its data. */
  private static void checkMounts(Site now, String where) {
    Set<String> known = new HashSet<>();
    now.datasets().map(Dataset::storageGuid).forEach(known::add);
    for (Vdb vdb : now.drydock().vdbs().list()) {
      if (vdb.nextStorageGuid() != null) {
        known.add(vdb.nextStorageGuid());
      }
    }
    assertThat(mountedStorage(now)).as(where).isSubsetOf(known);
  }

  /** The guids of what is mounted below the site's folder. */
  private static List<String> mountedStorage(Site now) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
      // Mount ID, parent, device, root within the file system, mount point, …
      return lines
          .map(line -> line.split(" "))
          .filter(words -> words[4].startsWith(now.folder().resolve("mounts") + "/"))
          .map(words -> Path.of(words[3]))
          .map(root -> root.getName(root.getNameCount() - 2).toString())
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void checkThatItSaysWhatToDo(Site now, String where) {
    if (workflow.isOfVdb() && now.has(COPY)) {
      Vdb vdb = now.drydock().vdbs().get(COPY);
      assertThat(vdb.note()).as(where + ", " + vdb.state()).contains("drydock ");
    }
    if (!workflow.isOfVdb() && now.hasDSource()) {
      DSource dsource = now.drydock().dsources().get(DSOURCE);
      assertThat(dsource.note()).as(where + ", " + dsource.state()).contains("drydock ");
    }
  }

  /** It can be brought up again with its data; what was not made yet can be made. */
  void use(String where) {
    if (workflow.isOfVdb() && site.has(COPY)) {
      useVdb(where);
    } else if (!workflow.isOfVdb() && site.hasDSource()) {
      var dsources = site.drydock().dsources();
      assertThat(dsources.enable(DSOURCE).state()).as(where).isEqualTo(DSource.State.ENABLED);
      Snapshot taken = dsources.sync(DSOURCE);
      assertThat(taken.folder().resolve("a.txt")).as(where).hasContent("one");
    } else {
      assertThat(workflow)
          .as(where)
          .isIn(
              Workflow.LINK,
              Workflow.DSOURCE_DELETE,
              Workflow.PROVISION,
              Workflow.CREATE_EMPTY,
              Workflow.DELETE);
    }
  }

  private void useVdb(String where) {
    var vdbs = site.drydock().vdbs();
    Vdb enabled = vdbs.enable(COPY);
    assertThat(enabled.state()).as(where).isEqualTo(Vdb.State.ENABLED);
    assertThat(enabled.note()).as(where).isEmpty();
    Path place = site.place(COPY);
    if (workflow != Workflow.CREATE_EMPTY) {
      assertThat(place.resolve("a.txt")).as(where).hasContent("one");
    }
    if (mustKeepItsFile()) {
      assertThat(place.resolve(Site.OWN_FILE)).as(where).hasContent("mine");
    }
    site.write(COPY, Site.OWN_FILE, "mine");
    assertThat(vdbs.snapshot(COPY).folder().resolve("calls")).as(where).exists();
  }

  private boolean mustKeepItsFile() {
    return switch (workflow) {
      case PROVISION, CREATE_EMPTY, REFRESH -> false;
      default -> true;
    };
  }

  /** It can be deleted. */
  void delete(String where) {
    if (workflow.isOfVdb() && site.has(COPY)) {
      site.drydock().vdbs().delete(COPY, false);
      assertThat(site.has(COPY)).as(where).isFalse();
    } else if (!workflow.isOfVdb() && site.hasDSource()) {
      site.drydock().dsources().delete(DSOURCE, false);
      assertThat(site.hasDSource()).as(where).isFalse();
    }
  }

  /** There is no storage that nothing refers to. */
  void checkThatNothingIsLeft() {
    List<Snapshot> snapshots = site.drydock().snapshots().list(null);
    Set<String> known = site.datasets().map(Dataset::storageGuid).collect(Collectors.toSet());
    snapshots.forEach(snapshot -> known.add(snapshot.dataset().storageGuid()));
    Path storage = site.folder().resolve("home/storage");
    assertThat(namesIn(storage)).isSubsetOf(known);
    Set<String> kept = snapshots.stream().map(Snapshot::guid).collect(Collectors.toSet());
    for (String dataset : namesIn(storage)) {
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

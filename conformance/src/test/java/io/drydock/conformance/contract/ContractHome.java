package io.drydock.conformance.contract;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.SourceConfig;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A home for one test: this machine as environment {@code here}, a folder with the file {@code
 * a.txt} as data, and plugins as the test wants them. It remembers the steps of its jobs. Closing
 * it deletes what is mounted.
 */
final class ContractHome implements AutoCloseable {
  private final Path folder;
  private final Drydock drydock;
  private final List<String> steps = new CopyOnWriteArrayList<>();

  ContractHome(Path folder) {
    this.folder = folder;
    this.drydock = Drydock.open(folder.resolve("home"), new StepRecorder(steps));
    drydock.environments().addThisMachine("here");
    write(data().resolve("a.txt"), "one");
  }

  private record StepRecorder(List<String> steps) implements ProgressListener {
    @Override
    public void stepStarted(Job job, String step) {
      steps.add(step);
    }
  }

  Drydock drydock() {
    return drydock;
  }

  Path folder() {
    return folder;
  }

  /** The folder that is linked. */
  Path data() {
    return folder.resolve("data");
  }

  /** Where the dSource is staged. */
  Path staging() {
    return folder.resolve("staging");
  }

  /** Where a VDB is mounted. */
  Path virtual(String vdb) {
    return folder.resolve("virtual").resolve(vdb);
  }

  /** A staged plugin to be completed, and given to {@link #add}. */
  PluginTemplate staged() {
    return PluginTemplate.staged(folder.resolve("plugin"), "contract");
  }

  /** The same beside others in a home that several tests share. */
  PluginTemplate staged(String name) {
    return PluginTemplate.staged(folder.resolve("plugins").resolve(name), name);
  }

  /** A direct plugin to be completed, and given to {@link #add}. */
  PluginTemplate direct() {
    return PluginTemplate.direct(folder.resolve("plugin"), "contract");
  }

  /** A direct plugin beside others in a home that several tests share. */
  PluginTemplate direct(String name) {
    return PluginTemplate.direct(folder.resolve("plugins").resolve(name), name);
  }

  /** Adds the plugin, and the folder as source config {@code docs}. */
  SourceConfig add(PluginTemplate plugin) {
    return add(plugin, "docs");
  }

  /** The same with another name for the source config. */
  SourceConfig add(PluginTemplate plugin, String source) {
    String name = drydock.plugins().add(plugin.write()).name();
    return drydock.sources().add(source, name, "here", null, Map.of("path", data().toString()));
  }

  /** Links it as dSource {@code docs}. */
  DSource link(Map<String, Object> parameters) {
    return drydock.dsources().link("docs", "docs", null, parameters);
  }

  /** Adds a plugin and links the folder, staged at {@link #staging}. */
  DSource link(PluginTemplate plugin) {
    add(plugin);
    return link(Map.of("mountLocation", staging().toString()));
  }

  /** Provisions a VDB from the newest snapshot of the dSource. */
  Vdb provision(String name) {
    long newest = drydock.snapshots().list("docs").getLast().id();
    var wanted = new NewVdb(name, "here", Map.of("mountLocation", virtual(name).toString()));
    return drydock.vdbs().provision(wanted, newest);
  }

  /** The steps of jobs since this was last asked, without those that only load the plugin. */
  List<String> steps() {
    List<String> since =
        steps.stream()
            .filter(step -> !step.startsWith("load plugin"))
            .map(step -> step.replaceAll("^((un)?mount|clone snapshot) .*", "$1"))
            .toList();
    steps.clear();
    return since;
  }

  /** How often a step of this name has begun since {@link #steps}. */
  long countOf(String step) {
    return steps.stream().filter(step::equals).count();
  }

  /** What the plugin logged in the newest job. */
  List<String> logged() {
    return drydock.jobs().log(drydock.jobs().list().getFirst().id()).stream()
        .map(JobLogLine::text)
        .toList();
  }

  /** What plugins logged in all jobs. */
  List<String> everLogged() {
    return drydock.jobs().list().stream()
        .flatMap(job -> drydock.jobs().log(job.id()).stream())
        .map(JobLogLine::text)
        .toList();
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    drydock.vdbs().list().stream()
        .sorted(Comparator.comparingLong(Vdb::id).reversed())
        .forEach(vdb -> drydock.vdbs().delete(vdb.name(), true));
    drydock.dsources().list().forEach(one -> drydock.dsources().delete(one.name(), true));
    drydock.close();
  }
}

package io.drydock.cli.demo;

import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Streams;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Shows a plugin at work: a folder is linked, changed, synced and resynced, by the very commands
 * that a person would type. It stops at the first that fails.
 */
public final class Demo {
  private static final String DSOURCE = "ship-log";

  private final DemoFolders folders;
  private final PrintStream out;
  private final CommandRunner commands;
  private final long startedAt = System.nanoTime();
  private boolean linked;

  /**
   * @param folders where it plays
   * @param streams where it tells
   * @param commands runs a command in that home
   */
  public Demo(DemoFolders folders, Streams streams, CommandRunner commands) {
    this.folders = folders;
    this.out = streams.out();
    this.commands = commands;
  }

  /** Runs it; the exit code of the command that failed, or 0. */
  public int run() throws IOException {
    out.println("Drydock runs a plugin: it copies a folder, and each copy becomes a snapshot.");
    out.println("Its home is " + folders.home() + ".");
    try {
      prepare();
      link();
      changeAndSync();
      resync();
      compare();
    } catch (StepFailedException e) {
      unmount();
      return e.exitCode();
    }
    farewell();
    return 0;
  }

  private void prepare() throws IOException {
    title(
        "A folder of files, and a plugin that copies folders (Python starts: it takes a few seconds)");
    SamplePlugin.unpack(folders.plugin());
    Files.createDirectories(folders.cargo().resolve("hold"));
    write("log.txt", "Day 1: left the harbour.");
    write("hold/apples.txt", "12 barrels");
    write("hold/tea.txt", "3 chests");
    step("plugin", "add", folders.plugin().toString());
    step("env", "add", "here");
    step(
        "source",
        "add",
        "cargo",
        "--plugin",
        "directory",
        "--env",
        "here",
        "-p",
        "name=cargo",
        "-p",
        "path=" + folders.cargo());
  }

  private void link() {
    title("Link it: the first sync copies everything");
    linked = true;
    step("dsource", "link", DSOURCE, "--source", "cargo", "-p", "mountLocation=" + folders.mount());
  }

  // Nothing stays mounted, wherever the demo ended.
  private void unmount() {
    if (linked) {
      commands.run(List.of("dsource", "disable", DSOURCE));
    }
  }

  private void changeAndSync() throws IOException {
    title("Change a file, add one, delete one; then sync");
    write("log.txt", "Day 2: storm. Lost the apples, found a parrot.");
    write("hold/parrot.txt", "1, talks");
    remove("hold/apples.txt");
    step("dsource", "sync", DSOURCE);
  }

  private void resync() throws IOException {
    title("Change it again; a resync starts from nothing");
    write("log.txt", "Day 3: land!");
    remove("hold/tea.txt");
    step("dsource", "sync", DSOURCE, "--resync");
  }

  private void compare() throws IOException {
    title("Every snapshot has its own data");
    step("dsource", "disable", DSOURCE);
    step("snapshot", "list", DSOURCE);
    out.println();
    new Comparison(out).print(folders.home(), DSOURCE);
  }

  private void farewell() {
    title("Done in " + Wording.duration(Duration.ofNanos(System.nanoTime() - startedAt)));
    out.println("Look around:");
    out.println("  export DRYDOCK_HOME=" + folders.home());
    List.of("dsource show " + DSOURCE, "snapshot show 1", "job list", "job show 1 --log")
        .forEach(command -> out.println("  drydock " + command));
    if (!folders.home().startsWith(folders.fresh())) {
      out.println("  drydock dsource delete " + DSOURCE);
    }
    out.println("Throw it away (snapshots are read-only):");
    out.println("  chmod -R u+w %s && rm -r %s".formatted(folders.fresh(), folders.fresh()));
  }

  private void title(String text) {
    out.println();
    out.println("== " + text);
  }

  private void write(String file, String text) throws IOException {
    Path path = folders.cargo().resolve(file);
    out.println("$ echo '%s' > %s".formatted(text, path));
    Files.writeString(path, text + "\n");
  }

  private void remove(String file) throws IOException {
    Path path = folders.cargo().resolve(file);
    out.println("$ rm " + path);
    Files.deleteIfExists(path);
  }

  private void step(String... words) {
    out.println("$ drydock " + String.join(" ", words));
    long before = System.nanoTime();
    int exitCode = commands.run(List.of(words));
    if (exitCode != 0) {
      throw new StepFailedException(exitCode);
    }
    out.println("  (" + Wording.duration(Duration.ofNanos(System.nanoTime() - before)) + ")");
  }

  private static final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    StepFailedException(int exitCode) {
      super("exit code " + exitCode);
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }
}

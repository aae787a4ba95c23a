package io.drydock.cli.session;

import io.drydock.Drydock;
import io.drydock.cli.input.InputException;
import io.drydock.cli.output.Printer;
import io.drydock.cli.output.ProgressPrinter;
import io.drydock.environment.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What commands work in: one for a command line, or for all lines of a REPL. Opens Drydock when a
 * command first needs it, so that help costs nothing. For one thread.
 */
public final class Session implements AutoCloseable {
  private final Streams streams;
  private final Surroundings surroundings;
  private final ProgressPrinter progress;
  private SecretSource secrets;
  private Settings defaults = Settings.NONE;
  private Settings settings = Settings.NONE;
  private boolean shell;
  private @Nullable Drydock drydock;
  private @Nullable Path openedHome;

  /**
   * @param streams where it reads and writes
   * @param surroundings where commands are typed
   */
  public Session(Streams streams, Surroundings surroundings) {
    this.streams = streams;
    this.surroundings = surroundings;
    this.progress = new ProgressPrinter(streams.err(), streams.live());
    this.secrets = new ProcessSecrets(streams);
  }

  /** A command begins, with these global options. */
  public void begin(Settings given) {
    settings = given.or(defaults);
    progress.begin(settings.verbose());
  }

  /** From now on the commands are lines of a REPL: the options of now hold for all of them. */
  public void becomeShell() {
    defaults = new Settings(home(), settings.verbose(), settings.json());
    shell = true;
  }

  /** Whether help is shown with colours: at a terminal that can, to a person who wants them. */
  public boolean isColourful() {
    Map<String, String> variables = surroundings.environment();
    return streams.interactive()
        && !variables.getOrDefault("TERM", "dumb").equals("dumb")
        && variables.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether the commands are lines of a REPL. */
  public boolean isShell() {
    return shell;
  }

  /** The global options of the command. */
  public Settings settings() {
    return settings;
  }

  /** Where it reads and writes. */
  public Streams streams() {
    return streams;
  }

  /** The environment variables. */
  public Map<String, String> environment() {
    return surroundings.environment();
  }

  /** The file or folder that somebody meant who typed this. */
  public Path resolve(Path typed) {
    return surroundings.resolve(typed);
  }

  /** The working directory, absolute. */
  public Path directory() {
    return surroundings.directory();
  }

  /** Prints results. */
  public Printer printer() {
    return new Printer(streams.out(), streams.err(), settings.json(), streams.columns());
  }

  /** The home folder of the command. */
  public Path home() {
    return HomeFolder.choose(settings.home(), surroundings);
  }

  /** The open Drydock. */
  public Drydock drydock() {
    Path wanted = home();
    if (drydock == null) {
      drydock = surroundings.homes().open(wanted, progress);
      openedHome = wanted;
      if (shell && streams.interactive()) {
        drydock.keepPythonReady();
      }
    } else if (!wanted.equals(openedHome)) {
      throw new InputException(
          "This session works in %s; leave it to work in another home".formatted(openedHome));
    }
    return drydock;
  }

  /** Opens another home for one command, which has to close it. */
  public Drydock open(Path other, Recording recording) {
    return Drydock.open(other, progress, recording);
  }

  /** The Drydock, if a command has opened it. */
  public Optional<Drydock> opened() {
    return Optional.ofNullable(drydock);
  }

  /** Secrets come from there from now on. */
  public void readSecretsFrom(SecretSource source) {
    secrets = source;
  }

  /** Does this with secrets that come from there. */
  public int readingSecretsFrom(SecretSource source, IntSupplier work) {
    SecretSource before = secrets;
    secrets = source;
    try {
      return work.getAsInt();
    } finally {
      secrets = before;
    }
  }

  /** Reads a password or passphrase. */
  public String secret(String what) {
    try {
      return secrets.read(what);
    } catch (IOException e) {
      throw new InputException("Cannot read the secret: " + e.getMessage());
    }
  }

  /** Whether a job runs now; asked by any thread. */
  public boolean isWorking() {
    return progress.runsJob();
  }

  /** The last job of this command that did not succeed. */
  public OptionalLong failedJob() {
    return progress.failedJob();
  }

  /** How to type a command so that it works in the same home: {@code drydock --home X job list}. */
  public String commandLine(String command) {
    if (shell) {
      return command;
    }
    Path home = settings.home();
    return home == null ? "drydock " + command : "drydock --home %s %s".formatted(home, command);
  }

  @Override
  public void close() {
    if (drydock != null) {
      drydock.close();
      drydock = null;
    }
  }
}

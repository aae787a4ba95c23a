package io.drydock.cli.command;

import io.drydock.Storage;
import io.drydock.cli.input.ByteSize;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DataCheckView;
import io.drydock.cli.view.StorageView;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.FullDisk;
import io.drydock.model.DataCheck;
import io.drydock.model.DataCheck.Condition;
import io.drydock.model.StorageState;
import io.drydock.model.StoredData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock storage …}. */
@Command(
    name = "storage",
    description = "Look at where data is kept, or keep it on a Btrfs of its own.",
    footer = {"  drydock storage show", "  drydock storage init --btrfs 20G"})
final class StorageCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("show", Show.class),
        new Subcommand("space", Space.class),
        new Subcommand("verify", Verify.class),
        new Subcommand("init", Init.class),
        new Subcommand("detach", Detach.class));
  }

  @Command(
      name = "show",
      description = "Show where data is kept, how snapshots are taken there, and why so.",
      footer = {"  drydock storage show", "  drydock storage show --json"})
  static final class Show implements Runnable {
    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      StorageState state = session.drydock().storage().state();
      session.printer().show(StorageView.fields(state));
      if (state.isNearlyFull()) {
        session
            .printer()
            .remark(
                "Warning: the file system of the storage is nearly full: %s are free. %s"
                    .formatted(Wording.size(state.freeBytes()), FullDisk.ADVICE));
      }
    }
  }

  @Command(
      name = "space",
      description = {
        "Measure the disk space of dSources, VDBs and snapshots, which looks at each file.",
        "OWNED is what deleting it would free; SHARED is what others use, too."
      },
      footer = {"  drydock storage space", "  drydock storage space docs --json"})
  static final class Space implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        arity = "0..1",
        completionCandidates = Names.Datasets.class,
        description = "Only those of this dSource or VDB.")
    private @Nullable String dataset;

    private final Session session;

    Space(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<StoredData> measured = session.drydock().storage().space(dataset);
      String none =
          "The storage is empty. A dSource is the first to have data: "
              + session.commandLine("dsource link");
      session.printer().list(new StorageView(), measured, none);
    }
  }

  @Command(
      name = "verify",
      description = {
        "Check that the data of dSources and VDBs is there, and that snapshots are as they were"
            + " taken, which looks at each file.",
        "Exits with 72 when something is missing or was changed."
      },
      footer = {"  drydock storage verify", "  drydock storage verify docs --json"})
  static final class Verify implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        arity = "0..1",
        completionCandidates = Names.Datasets.class,
        description = "Only the data of this dSource or VDB.")
    private @Nullable String dataset;

    private final Session session;

    Verify(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<DataCheck> checks = session.drydock().storage().verify(dataset);
      session.printer().list(new DataCheckView(), checks, "The storage is empty.");
      long broken = checks.stream().filter(one -> one.condition() != Condition.GOOD).count();
      if (broken > 0) {
        throw new DrydockException(
            ErrorCode.STORAGE_FAILED,
            "verifying the storage",
            "%d of %d are not as they were".formatted(broken, checks.size()),
            "Restore their folders from a backup; or delete such a snapshot (drydock snapshot"
                + " delete ID), and take another.");
      }
    }
  }

  @Command(
      name = "init",
      description = {
        "Keep data on a Btrfs of its own, in the file storage.btrfs of the home, so that snapshots"
            + " and VDBs take no time and no space.",
        "It takes root, and a home without data. It is mounted again by itself after a restart of"
            + " the machine."
      },
      footer = "  drydock storage init --btrfs 20G")
  static final class Init implements Runnable {
    @Option(
        names = "--btrfs",
        paramLabel = "SIZE",
        required = true,
        converter = ByteSize.class,
        description = "How much fits in: 512M, 20G, 2T. The file grows as it fills.")
    private long size;

    private final Session session;

    Init(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Storage storage = session.drydock().storage();
      storage.createBtrfs(size);
      session
          .printer()
          .done(
              "Data is kept on a Btrfs of its own from now on.",
              StorageView.fields(storage.state()));
    }
  }

  @Command(
      name = "detach",
      description = {
        "Unmount the Btrfs that storage init made; refused while a dSource or VDB is mounted.",
        "The next command that needs data mounts it again. To remove a home, detach first."
      },
      footer = "  drydock storage detach")
  static final class Detach implements Runnable {
    private final Session session;

    Detach(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.drydock().storage().detach();
      session.printer().done("Detached the storage.", Fields.none().with("detached", true));
    }
  }
}

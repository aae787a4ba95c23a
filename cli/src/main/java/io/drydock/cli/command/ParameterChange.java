package io.drydock.cli.command;

import io.drydock.cli.input.InputException;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DSourceView;
import io.drydock.cli.view.VdbView;
import io.drydock.model.DSource;
import io.drydock.model.Definition;
import io.drydock.model.Vdb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that change properties of what was linked or provisioned. */
final class ParameterChange {
  @Mixin private ParameterOptions parameters = new ParameterOptions();

  @Option(
      names = "--unset",
      paramLabel = "NAME",
      description = "Take a property away; may be repeated.")
  private List<String> unset = new ArrayList<>();

  private Map<String, Object> read(Session session, String plugin, Definition definition) {
    Map<String, Object> set = parameters.read(session, plugin, definition);
    if (set.isEmpty() && unset.isEmpty()) {
      throw new InputException("Say what to change: -p NAME=VALUE, --params-file or --unset NAME");
    }
    return set;
  }

  private Set<String> unset() {
    return Set.copyOf(unset);
  }

  @Command(
      name = "change",
      description = {
        "Change properties of a dSource; its next operation gets them.",
        "They are checked as when it was linked. A rotated password needs no linking anew."
      },
      footer = {
        "  drydock dsource change docs -p includeHidden=true",
        "  drydock dsource change hr -p password=@new-password.txt"
      })
  static final class OfDSource implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.DSources.class,
        description = "The dSource's name.")
    private String name = "";

    @Mixin private ParameterChange change = new ParameterChange();
    private final Session session;

    OfDSource(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      var dsources = session.drydock().dsources();
      var set = change.read(session, dsources.get(name).plugin(), Definition.LINKED_SOURCE);
      DSource changed = dsources.change(name, set, change.unset());
      session
          .printer()
          .done("Changed dSource %s.".formatted(name), new DSourceView().fields(changed));
    }
  }

  @Command(
      name = "change",
      description = {
        "Change properties of a VDB. One that runs is reconfigured by its plugin; where that fails,"
            + " the old properties hold again.",
        "To move its mount location, disable it first."
      },
      footer = {
        "  drydock vdb change test -p port=5433",
        "  drydock vdb change test -p password=@new-password.txt --unset note"
      })
  static final class OfVdb implements Runnable {
    @Mixin private VdbCommands.Name name = new VdbCommands.Name();
    @Mixin private ParameterChange change = new ParameterChange();
    private final Session session;

    OfVdb(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      var vdbs = session.drydock().vdbs();
      var set = change.read(session, vdbs.get(name.value()).plugin(), Definition.VIRTUAL_SOURCE);
      Vdb changed = vdbs.change(name.value(), set, change.unset());
      session
          .printer()
          .done("Changed VDB %s.".formatted(changed.name()), new VdbView().fields(changed));
    }
  }
}

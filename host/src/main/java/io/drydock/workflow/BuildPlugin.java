package io.drydock.workflow;

import io.drydock.dlpx.CodeCheck;
import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginFailedException;
import io.drydock.error.DrydockException;
import io.drydock.model.BuildReport;
import io.drydock.model.Finding;
import io.drydock.model.Finding.Severity;
import io.drydock.model.Plugin;
import io.drydock.model.PluginType;
import io.drydock.plugin.Examination;
import io.drydock.plugin.check.PluginFilesCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a plugin as its author wants to be told: config, schema, code, and whether it loads. */
public final class BuildPlugin {
  private static final Duration READING = Duration.ofMinutes(5);
  private static final List<Operation> REQUIRED =
      List.of(
          Operation.REPOSITORY_DISCOVERY,
          Operation.SOURCE_CONFIG_DISCOVERY,
          Operation.LINKED_POST_SNAPSHOT,
          Operation.VIRTUAL_CONFIGURE,
          Operation.VIRTUAL_RECONFIGURE,
          Operation.VIRTUAL_POST_SNAPSHOT,
          Operation.VIRTUAL_MOUNT_SPECIFICATION);

  private static final Set<String> UNREAD =
      Set.of("ImportError", "ModuleNotFoundError", "SyntaxError", "IndentationError", "TabError");

  private final Rooms rooms;

  /** Works with these rooms. */
  public BuildPlugin(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Authoring#build}. */
  public BuildReport run(Path place) {
    Examination files = rooms.pluginFiles().examine(place);
    var check = new PluginFilesCheck(files);
    List<Finding> findings = new ArrayList<>(check.findings());
    files.plugin().ifPresent(plugin -> findings.addAll(inCode(plugin, check)));
    String folder = String.valueOf(files.configFile().getParent());
    String name = files.plugin().map(Plugin::name).filter(n -> !n.isEmpty()).orElse(folder);
    return new BuildReport(name, files.configFile(), findings.stream().sorted(ORDER).toList());
  }

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column);

  private List<Finding> inCode(Plugin plugin, PluginFilesCheck check) {
    CodeCheck code = rooms.plugins().of(plugin).check(READING);
    if (code.hasSyntaxErrors()) {
      // What else could be said may be their consequence.
      return code.syntaxErrors().stream().map(check::located).toList();
    }
    List<Finding> findings = new ArrayList<>();
    code.findings().forEach(remark -> findings.add(check.located(remark)));
    boolean filesAreSound =
        check.findings().stream().noneMatch(Finding::isError)
            && findings.stream()
                .noneMatch(one -> one.isError() && one.file().equals(plugin.configFile()));
    Set<String> defined = code.operations();
    if (filesAreSound) {
      try {
        defined = new AddPlugin(rooms).outline(plugin).operations().keySet();
      } catch (DrydockException e) {
        Finding failure = loading(plugin, e);
        if (findings.stream().noneMatch(one -> saysTheSame(one, failure))) {
          findings.add(failure);
        }
        if (isUnread(e)) {
          return findings;
        }
      }
    }
    findings.addAll(missing(plugin, defined));
    return findings;
  }

  /** Whether code is missing, in which the operations may be that nobody has found. */
  private static boolean isUnread(DrydockException e) {
    return e.getCause() instanceof PluginFailedException failed
        && failed.description() != null
        && UNREAD.contains(failed.description().type());
  }

  /** What reading found in a line explains why loading failed there. */
  private static boolean saysTheSame(Finding one, Finding failure) {
    return one.isError() && one.file().equals(failure.file()) && one.line() == failure.line();
  }

  private static Finding loading(Plugin plugin, DrydockException e) {
    @Nullable Path file = null;
    int line = 0;
    String why = e.why();
    if (e.getCause() instanceof PluginFailedException failed && failed.origin() != null) {
      file = Path.of(failed.origin().file());
      line = failed.origin().line();
      why = why.replaceFirst("^\\Q" + failed.origin() + "\\E: ", "");
    }
    return new Finding(
        Severity.ERROR,
        file == null ? plugin.configFile() : file,
        line,
        0,
        "the plugin cannot be loaded: " + why);
  }

  private static List<Finding> missing(Plugin plugin, Set<String> defined) {
    List<Operation> required = new ArrayList<>(REQUIRED);
    if (plugin.type() == PluginType.STAGED) {
      required.add(Operation.LINKED_MOUNT_SPECIFICATION);
    }
    return required.stream()
        .filter(operation -> !defined.contains(operation.pythonName()))
        .map(
            operation ->
                new Finding(
                    Severity.WARNING,
                    plugin.configFile(),
                    0,
                    0,
                    "the plugin does not define %s, which every plugin has to; where it is needed, that fails"
                        .formatted(operation),
                    true))
        .toList();
  }
}

package io.drydock.cli.view;

import io.drydock.cli.output.Wording;
import io.drydock.model.Family;
import io.drydock.model.Family.Branch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Families as trees: of lines for people, of objects for programs. */
public final class FamilyView {
  private FamilyView() {}

  /** The lines of a tree. */
  public static List<String> lines(Family family) {
    List<String> lines = new ArrayList<>();
    lines.add(title(family));
    addBelow(lines, "", family.snapshots().stream().map(FamilyView::lines).toList());
    return lines;
  }

  private static List<String> lines(Branch branch) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "snapshot %d  %s"
            .formatted(branch.snapshot().id(), Wording.time(branch.snapshot().takenAt())));
    addBelow(lines, "", branch.vdbs().stream().map(FamilyView::lines).toList());
    return lines;
  }

  private static void addBelow(List<String> lines, String indent, List<List<String>> children) {
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      String first = indent + (last ? "└─ " : "├─ ");
      String others = indent + (last ? "   " : "│  ");
      List<String> child = children.get(i);
      lines.add(first + child.getFirst());
      child.stream().skip(1).forEach(line -> lines.add(others + line));
    }
  }

  private static String title(Family family) {
    Long from = family.dataFrom();
    String data = isOwn(family, from) ? ", rolled back to snapshot " + from : "";
    return "%s  %s, %s%s"
        .formatted(family.dataset().name(), family.dataset().kind().word(), family.state(), data);
  }

  private static boolean isOwn(Family family, @org.jspecify.annotations.Nullable Long snapshot) {
    return family.snapshots().stream()
        .anyMatch(branch -> Long.valueOf(branch.snapshot().id()).equals(snapshot));
  }

  /** The tree for programs. */
  public static Map<String, Object> object(Family family) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", family.dataset().name());
    fields.put("kind", family.dataset().kind().name());
    fields.put("state", family.state());
    Long from = family.dataFrom();
    if (from != null) {
      fields.put("dataFromSnapshotId", from);
    }
    fields.put("snapshots", family.snapshots().stream().map(FamilyView::object).toList());
    return fields;
  }

  private static Map<String, Object> object(Branch branch) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", branch.snapshot().id());
    fields.put("takenAt", branch.snapshot().takenAt().toString());
    fields.put("vdbs", branch.vdbs().stream().map(FamilyView::object).toList());
    return fields;
  }
}

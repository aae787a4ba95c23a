package io.drydock.cli.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All fields of an object, one a line, for people. */
final class Details {
  private final PrintStream out;

  Details(PrintStream out) {
    this.out = out;
  }

  void print(Map<?, ? extends @Nullable Object> fields) {
    print(fields, "", true);
  }

  // Field names are made readable; the names within are the schema's and stay what they are.
  private void print(Map<?, ? extends @Nullable Object> fields, String indent, boolean ours) {
    int width = fields.keySet().stream().mapToInt(key -> label(key, ours).length()).max().orElse(0);
    fields.forEach((key, value) -> printField(label(key, ours), value, indent, width));
  }

  private void printField(String label, @Nullable Object value, String indent, int width) {
    // No switch: the JVM would make its code anew in every process.
    if (value instanceof Map<?, ?> map) {
      printMap(label, map, indent);
    } else if (value instanceof List<?> list) {
      printList(label, list, indent);
    } else if (value != null) {
      printText(label, Visible.text(value.toString()), indent, width);
    }
  }

  private void printMap(String label, Map<?, ?> map, String indent) {
    if (!map.isEmpty()) {
      out.println(indent + label);
      print(map, indent + "  ", false);
    }
  }

  private void printList(String label, List<?> list, String indent) {
    if (!list.isEmpty()) {
      out.println(indent + label);
      list.forEach(element -> printElement(element, indent + "  "));
    }
  }

  private void printElement(@Nullable Object element, String indent) {
    if (element instanceof Map<?, ?> map) {
      out.println(indent + "-");
      print(map, indent + "  ", false);
    } else if (element instanceof List<?> list) {
      out.println(indent + "-");
      list.forEach(inner -> printElement(inner, indent + "  "));
    } else {
      out.println(block(Visible.text(String.valueOf(element)), indent));
    }
  }

  private void printText(String label, String text, String indent, int width) {
    if (text.isBlank()) {
      return;
    }
    if (text.contains("\n")) {
      out.println(indent + label);
      out.println(block(text, indent + "  "));
    } else {
      out.println(indent + label + " ".repeat(width - label.length() + 2) + text);
    }
  }

  static String block(String text, String indent) {
    return text.indent(indent.length()).stripTrailing();
  }

  private static String label(@Nullable Object key, boolean ours) {
    String name = String.valueOf(key);
    return ours
        ? name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT)
        : Visible.text(name);
  }
}

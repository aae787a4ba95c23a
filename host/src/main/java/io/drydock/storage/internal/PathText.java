package io.drydock.storage.internal;

import java.net.URI;
import java.nio.file.Path;

/**
 * Paths in a tree as ASCII text, from which each byte of a name can be had again: names are bytes,
 * and not all of them are text in the character set that happens to be set. Plain names are as they
 * are; any other path is as a URI has it.
 */
final class PathText {
  private final Path tree;
  private final int treeLength;
  private final String uri;

  /**
   * @param tree what the texts are relative to; its own text is empty
   */
  PathText(Path tree) {
    this.tree = tree;
    this.treeLength = tree.toString().length();
    this.uri = tree.toUri().toString();
  }

  /** The text of a path in the tree. */
  String of(Path path) {
    if (path.equals(tree)) {
      return "";
    }
    String text = path.toString().substring(treeLength + 1);
    // A URI is looked up on the disk before it is made: only where it has to be.
    return isPlain(text) ? text : path.toUri().toString().substring(uri.length());
  }

  /** The text of a path that is given with one character a byte. */
  static String ofBytes(String bytes) {
    if (isPlain(bytes)) {
      return bytes;
    }
    var text = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) && c < 0x80;
      text.append(plain || c == '/' ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return text.toString();
  }

  /** The path of a text. */
  Path path(String text) {
    return text.indexOf('%') < 0 ? tree.resolve(text) : Path.of(URI.create(uri + text));
  }

  /** What a URI may have unchanged, and the blank; a name that is lost has a character above. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '%');
  }
}

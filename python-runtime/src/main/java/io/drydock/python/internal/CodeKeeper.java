package io.drydock.python.internal;

/** What Python code sees of a {@link KeptCodeFolder}. */
public interface CodeKeeper {
  /** Keeps a file; its content in Base64. What cannot be kept is made again. */
  void keep(String name, String content);
}

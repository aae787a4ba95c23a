package io.drydock.client;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as it was typed, and where.
 *
 * @param build of the program that the client belongs to
 * @param jdk the folder of the JDK that the command would run on
 * @param process the client's process id
 * @param terminals which of the descriptors 0, 1 and 2 are terminals: {@code 012}
 * @param directory the working directory
 * @param words the command line, without the program's name
 * @param environment the environment variables
 */
public record Request(
    String build,
    String jdk,
    long process,
    String terminals,
    String directory,
    List<String> words,
    Map<String, String> environment) {

  /** As it goes over the wire. */
  public Frame frame() {
    List<byte[]> texts = new ArrayList<>();
    add(texts, build);
    add(texts, jdk);
    add(texts, Long.toString(process));
    add(texts, terminals);
    add(texts, directory);
    add(texts, Integer.toString(words.size()));
    for (String word : words) {
      add(texts, word);
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      add(texts, variable.getKey());
      add(texts, variable.getValue());
    }
    int length = 0;
    for (byte[] text : texts) {
      length += Integer.BYTES + text.length;
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    for (byte[] text : texts) {
      body.putInt(text.length).put(text);
    }
    return new Frame(Frame.Kind.RUN, body.array());
  }

  private static void add(List<byte[]> texts, String text) {
    texts.add(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is not what {@link #frame} makes
   */
  public static Request of(Frame frame) {
    ByteBuffer body = ByteBuffer.wrap(frame.body());
    try {
      String build = text(body);
      String jdk = text(body);
      long process = Long.parseLong(text(body));
      String terminals = text(body);
      String directory = text(body);
      List<String> words = new ArrayList<>();
      for (int left = Integer.parseInt(text(body)); left > 0; left--) {
        words.add(text(body));
      }
      Map<String, String> environment = new HashMap<>();
      while (body.hasRemaining()) {
        environment.put(text(body), text(body));
      }
      return new Request(
          build, jdk, process, terminals, directory, List.copyOf(words), Map.copyOf(environment));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("This is no request", e);
    }
  }

  private static String text(ByteBuffer body) {
    int length = body.getInt();
    if (length < 0 || length > body.remaining()) {
      throw new IllegalArgumentException("This is no request");
    }
    byte[] text = new byte[length];
    body.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}

package io.drydock.environment.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** Bytes that grow without being copied, until they are made a text. */
final class ByteChunks {
  private static final int SMALLEST = 8 * 1024;
  private static final int LARGEST = 1024 * 1024;

  private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
  private int roomInLast;
  private int length;

  void append(byte[] bytes, int from, int count) {
    int done = 0;
    while (done < count) {
      byte[] last = chunkWithRoom();
      int part = Math.min(count - done, roomInLast);
      System.arraycopy(bytes, from + done, last, last.length - roomInLast, part);
      roomInLast -= part;
      length += part;
      done += part;
    }
  }

  private byte[] chunkWithRoom() {
    if (roomInLast == 0) {
      chunks.add(new byte[Math.clamp(length, SMALLEST, LARGEST)]);
      roomInLast = chunks.getLast().length;
    }
    return chunks.getLast();
  }

  /** Forgets the last bytes; nothing may be appended afterwards. */
  void dropLast(int count) {
    length -= count;
  }

  void clear() {
    chunks.clear();
    roomInLast = 0;
    length = 0;
  }

  /** The bytes as UTF-8, invalid ones replaced; lets go of each chunk as it is copied. */
  String drainToText() {
    byte[] all = new byte[length];
    int done = 0;
    while (done < length) {
      byte[] chunk = chunks.remove();
      int part = Math.min(chunk.length, length - done);
      System.arraycopy(chunk, 0, all, done, part);
      done += part;
    }
    clear();
    return new String(all, StandardCharsets.UTF_8);
  }
}

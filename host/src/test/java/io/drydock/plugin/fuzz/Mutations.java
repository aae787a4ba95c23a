package io.drydock.plugin.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damages bytes and texts at random; equal seeds do equal damage. */
final class Mutations {
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"",
          "'",
          "null",
          "true",
          "-",
          "- ",
          "? ",
          "|",
          ">",
          "%",
          "&a ",
          "*a",
          "<<: *a",
          "!!",
          "!!binary ",
          "!!set ",
          "!<tag:x> ",
          "---\n",
          "...\n",
          "\t",
          "\u0000",
          "\uFEFF",
          "\\ud800",
          "\\u0000",
          "\u2028",
          "\r",
          "/",
          "../",
          "~",
          "#",
          "$ref",
          "\"$ref\": \"#\",",
          "1e999999",
          "-0",
          "0x",
          "1".repeat(400),
          "1e-999999999",
          ".inf",
          ".nan",
          "a".repeat(5000),
          "[".repeat(2000),
          "{\"a\":".repeat(1200),
          "- ".repeat(1500),
          "\"type\": [\"x\"],",
          "\"enum\": 5,",
          "\"properties\": [],",
          "\"required\": {},");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** One to eight bits, bytes or stretches are changed, doubled, moved or lost. */
  byte[] bytes(byte[] seed) {
    byte[] now = seed.clone();
    for (int i = random.nextInt(8); i >= 0 && now.length > 0; i--) {
      now = once(now);
    }
    return now;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 1 -> changed(bytes, at, (byte) random.nextInt(256));
      case 2 -> joined(bytes, 0, at, bytes, to, bytes.length);
      case 3 -> joined(bytes, 0, to, bytes, at, bytes.length);
      default -> joined(bytes, 0, at, bytes, bytes.length, bytes.length);
    };
  }

  private static byte[] changed(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  private static byte[] joined(byte[] one, int from, int to, byte[] other, int start, int end) {
    byte[] joined = new byte[to - from + end - start];
    System.arraycopy(one, from, joined, 0, to - from);
    System.arraycopy(other, start, joined, to - from, end - start);
    return joined;
  }

  /** Tokens that mean something are put in at random places or in place of others. */
  byte[] text(String seed) {
    var now = new StringBuilder(seed);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(now.length() + 1);
      int to = Math.min(now.length(), at + random.nextInt(12));
      now.replace(at, random.nextBoolean() ? at : to, TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return now.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package io.drydock.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What one side says to the other: a kind, and bytes whose meaning the kind has. */
public final class Frame {
  private static final byte[] NOTHING = {};

  private final Kind kind;
  private final byte[] body;

  /**
   * Says something.
   *
   * @param kind what it is
   * @param body what belongs to it; not copied
   */
  public Frame(Kind kind, byte[] body) {
    this.kind = kind;
    this.body = body;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** What belongs to it; not a copy. */
  public byte[] body() {
    return body;
  }

  /** What can be said. */
  public enum Kind {
    /** To the host: run a command; a {@link Request}. */
    RUN('r'),
    /** To the host: cancel the command. */
    CANCEL('c'),
    /** To the host: what was asked for with {@link #WANTS_INPUT}; empty at its end. */
    INPUT('i'),
    /** To the host: what was typed for {@link #WANTS_SECRET}. */
    SECRET('s'),
    /** To the host: how is it? */
    STATUS('h'),
    /** To the host: end, when the commands that run are done. */
    STOP('q'),

    /** From the host: the command is taken; nobody else may run it. */
    TAKEN('T'),
    /** From the host: run it yourself; the body says why. */
    REFUSED('R'),
    /** From the host: bytes for standard output. */
    OUT('O'),
    /** From the host: bytes for standard error. */
    ERR('E'),
    /** From the host: it still lives. */
    ALIVE('A'),
    /** From the host: more of standard input, please. */
    WANTS_INPUT('I'),
    /** From the host: ask the person for a secret, with this prompt. */
    WANTS_SECRET('S'),
    /** From the host: the command ended, with this exit code. */
    EXIT('X'),
    /** From the host: the answer to {@link #STATUS} or {@link #STOP}, as JSON. */
    ANSWER('H');

    private static final Kind[] ALL = values();

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    byte code() {
      return (byte) code;
    }

    static @Nullable Kind of(byte code) {
      for (Kind kind : ALL) {
        if (kind.code() == code) {
          return kind;
        }
      }
      return null;
    }
  }

  /** One without a body. */
  public static Frame of(Kind kind) {
    return new Frame(kind, NOTHING);
  }

  /** One with a text. */
  public static Frame of(Kind kind, String text) {
    return new Frame(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The end of a command. */
  public static Frame exit(int code) {
    return new Frame(Kind.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(code).array());
  }

  /** The body of one with a text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The exit code of an {@link Kind#EXIT}. */
  public int exitCode() {
    return ByteBuffer.wrap(body).getInt();
  }
}

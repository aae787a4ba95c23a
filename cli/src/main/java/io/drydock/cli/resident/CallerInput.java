package io.drydock.cli.resident;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Standard input of a caller, and the person at its terminal. Nothing is read ahead of need: what a
 * command does not read is left for whoever comes after it.
 */
final class CallerInput extends InputStream {
  /** What the answer to a question for a secret begins with. */
  private static final byte[] SECRET = "secret\n".getBytes(StandardCharsets.UTF_8);

  private final Questions questions;
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean ended;

  /** Asks the caller: the question, and the answer's bytes, none where there is no answer. */
  @FunctionalInterface
  interface Questions {
    /** Asks, and waits. */
    byte[] ask(String question) throws IOException;
  }

  CallerInput(Questions questions) {
    this.questions = questions;
  }

  /** Asks the person for a secret; null where nobody can be asked. */
  @Nullable String secret(String prompt) throws IOException {
    byte[] answer = ask("secret " + prompt.replace('\n', ' '));
    if (answer.length < SECRET.length) {
      return null;
    }
    int length = answer.length - SECRET.length;
    return new String(answer, SECRET.length, length, StandardCharsets.UTF_8);
  }

  private byte[] ask(String question) throws IOException {
    byte[] answer = questions.ask(question);
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("cancelled");
    }
    return answer;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (!rest.hasRemaining() && !ended) {
      rest = ByteBuffer.wrap(ask("input"));
      ended = !rest.hasRemaining();
    }
    if (ended) {
      return -1;
    }
    int given = Math.min(count, rest.remaining());
    rest.get(bytes, from, given);
    return given;
  }
}

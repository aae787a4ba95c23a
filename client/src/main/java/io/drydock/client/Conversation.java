package io.drydock.client;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One command, from the request to its exit code. */
final class Conversation {
  /** The host did not take the command: nothing of it was done. */
  static final int NOT_TAKEN = -1;

  /** The host took the command and was lost before its end. */
  static final int LOST = -2;

  private static final int INPUT_AT_ONCE = 8192;

  private final Wire wire;
  private final FileInputStream in = new FileInputStream(FileDescriptor.in);
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final Watch watch;
  private final Cancellation cancellation;

  Conversation(Wire wire) {
    this.wire = wire;
    this.watch = new Watch(wire);
    this.cancellation = new Cancellation(wire);
  }

  /** Hands the command over and shows what it says; its exit code, or one of the constants. */
  int run(Request request) {
    watch.start();
    Runtime.getRuntime().addShutdownHook(cancellation);
    try {
      wire.send(request.frame());
      for (Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
        watch.heard();
        switch (frame.kind()) {
          case TAKEN -> watch.taken(frame.text());
          case OUT -> show(out, frame);
          case ERR -> show(err, frame);
          case WANTS_INPUT -> wire.send(input());
          case WANTS_SECRET -> wire.send(secret(frame.text()));
          case REFUSED -> {
            return ended(NOT_TAKEN);
          }
          case EXIT -> {
            return ended(frame.exitCode());
          }
          default -> {}
        }
      }
    } catch (IOException hungUp) {
      return ended(watch.isTaken() ? LOST : NOT_TAKEN);
    }
    return ended(watch.isTaken() ? LOST : NOT_TAKEN);
  }

  // Once somebody has pressed Ctrl-C, that says how the process ends.
  private int ended(int exitCode) {
    cancellation.commandEnded();
    return exitCode;
  }

  private void show(FileOutputStream stream, Frame frame) {
    watch.turnAway();
    try {
      stream.write(frame.body());
    } catch (IOException nobodyReadsIt) {
      // As with any program whose output is piped into «head».
      return;
    } finally {
      watch.turnBack();
    }
  }

  private Frame input() throws IOException {
    watch.turnAway();
    cancellation.waitsForInput(true);
    try {
      byte[] bytes = new byte[INPUT_AT_ONCE];
      int count = in.read(bytes);
      return new Frame(Frame.Kind.INPUT, count < 0 ? new byte[0] : Arrays.copyOf(bytes, count));
    } finally {
      cancellation.waitsForInput(false);
      watch.turnBack();
    }
  }

  // It does, up to JDK 21, and with the plain console that the launcher asks for.
  @SuppressWarnings("SystemConsoleNull")
  private Frame secret(String prompt) {
    watch.turnAway();
    cancellation.waitsForInput(true);
    try {
      Console console = System.console();
      char[] typed = console == null ? null : console.readPassword("%s: ", prompt);
      byte[] body = typed == null ? null : new String(typed).getBytes(StandardCharsets.UTF_8);
      return body == null ? Frame.of(Frame.Kind.INPUT) : new Frame(Frame.Kind.SECRET, body);
    } finally {
      cancellation.waitsForInput(false);
      watch.turnBack();
    }
  }
}

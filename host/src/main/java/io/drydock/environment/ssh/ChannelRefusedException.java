package io.drydock.environment.ssh;

import com.jcraft.jsch.JSchException;

/** The server answered that this session may have no further channel; nothing was started. */
final class ChannelRefusedException extends JSchException {
  private static final long serialVersionUID = 1L;

  private final int mostOpen;

  /**
   * @param mostOpen how many channels the session had open at a time so far, at the most
   */
  ChannelRefusedException(int mostOpen, JSchException cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.mostOpen = mostOpen;
  }

  int mostOpen() {
    return mostOpen;
  }
}

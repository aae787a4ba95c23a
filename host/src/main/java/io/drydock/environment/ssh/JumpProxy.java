package io.drydock.environment.ssh;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The way through a jump host: its SSH server carries the bytes on. Closed with its session. */
final class JumpProxy implements Proxy {
  private final Session jump;
  private @Nullable Channel channel;
  private @Nullable InputStream input;
  private @Nullable OutputStream output;

  /**
   * @param jump a session with the jump host, which becomes this one's to close
   */
  JumpProxy(Session jump) {
    this.jump = jump;
  }

  @Override
  public void connect(@Nullable SocketFactory sockets, String host, int port, int timeoutMillis)
      throws JSchException, IOException {
    if (!(jump.openChannel("direct-tcpip") instanceof ChannelDirectTCPIP forward)) {
      throw new JSchException("the jump host's session opens no channel");
    }
    forward.setHost(host);
    forward.setPort(port);
    // Before it is connected: what comes first would be lost.
    input = forward.getInputStream();
    output = forward.getOutputStream();
    try {
      forward.connect(timeoutMillis);
    } catch (JSchException refused) {
      close();
      throw new JSchException(
          "the jump host %s does not connect to %s:%d".formatted(jump.getHost(), host, port),
          refused);
    }
    channel = forward;
  }

  @Override
  public @Nullable InputStream getInputStream() {
    return input;
  }

  @Override
  public @Nullable OutputStream getOutputStream() {
    return output;
  }

  @Override
  public @Nullable Socket getSocket() {
    return null;
  }

  @Override
  public void close() {
    if (channel != null) {
      channel.disconnect();
    }
    jump.disconnect();
  }
}

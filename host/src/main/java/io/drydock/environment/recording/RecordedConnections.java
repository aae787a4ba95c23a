package io.drydock.environment.recording;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostConnections;
import io.drydock.environment.Recording;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ways to hosts with a recorder in between, or with a recording in the hosts' place. */
public final class RecordedConnections implements HostConnections {
  private final HostConnections real;
  private final Function<HostAddress, HostConnection> hosts;
  private final @Nullable ReplayedHost replayed;

  private RecordedConnections(
      HostConnections real,
      Function<HostAddress, HostConnection> hosts,
      @Nullable ReplayedHost replayed) {
    this.real = real;
    this.hosts = hosts;
    this.replayed = replayed;
  }

  /** The ways to hosts as the recording wants them. */
  public static HostConnections of(HostConnections real, Recording recording) {
    // No switch for what is asked for each time: the JVM would make its code anew in every process.
    if (recording instanceof Recording.None) {
      return real;
    }
    return switch (recording) {
      case Recording.None none -> real;
      case Recording.To to -> {
        var file = new RecordingFile(to.file());
        yield new RecordedConnections(
            real, address -> new RecordingHost(real.to(address), file), null);
      }
      case Recording.From from -> {
        // One for all addresses: answers that are given in order are given once.
        var replies = new RecordingFile(from.file()).read();
        var host = new ReplayedHost(new HostAddress.ThisMachine(), replies);
        yield new RecordedConnections(real, address -> host, host);
      }
    };
  }

  @Override
  public HostConnection to(HostAddress address) {
    return hosts.apply(address);
  }

  @Override
  public String trustHostKey(HostAddress.Ssh address) {
    return real.trustHostKey(address);
  }

  @Override
  public void replaceHostKey(HostAddress.Ssh address, String fingerprint) {
    real.replaceHostKey(address, fingerprint);
  }

  @Override
  public void tryLogin(HostAddress.Ssh address) {
    real.tryLogin(address);
  }

  @Override
  public boolean areReal() {
    return replayed == null;
  }

  @Override
  public int unanswered() {
    return replayed == null ? 0 : replayed.unanswered();
  }

  @Override
  public void close() {
    real.close();
  }
}

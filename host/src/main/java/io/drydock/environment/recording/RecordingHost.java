package io.drydock.environment.recording;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.environment.RunningProgram;
import java.io.OutputStream;

/** A host whose answers are written down; values of variables are not, for they are secrets. */
final class RecordingHost implements HostConnection {
  private final HostConnection real;
  private final RecordingFile file;

  RecordingHost(HostConnection real, RecordingFile file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public HostAddress address() {
    return real.address();
  }

  @Override
  public CommandResult run(BashScript script) {
    CommandResult result = real.run(script);
    if (result.exit() instanceof Exit.Code code) {
      file.append(
          new RecordedReply(script.text(), null, code.value(), result.stdout(), result.stderr()));
    }
    return result;
  }

  /** What such programs carry is not recorded. */
  @Override
  public RunningProgram start(HostProgram program, OutputStream output) {
    return real.start(program, output);
  }
}

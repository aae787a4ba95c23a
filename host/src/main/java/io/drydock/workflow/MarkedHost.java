package io.drydock.workflow;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.environment.RunningProgram;
import io.drydock.job.RunningJob;
import io.drydock.model.Environment;
import java.io.OutputStream;

/**
 * The way to a host for the scripts of a job: they carry its mark, and are found by it when the job
 * has died ({@link LeftScripts}).
 *
 * @param host the way itself
 * @param mark the job's
 */
record MarkedHost(HostConnection host, String mark) implements HostConnection {
  /** The way to an environment; from now on it is known that the job runs scripts there. */
  static HostConnection to(Rooms rooms, RunningJob job, Environment environment) {
    rooms.catalog().jobHosts().note(job.id(), environment.number());
    return new MarkedHost(new HostAccess(rooms).to(environment), job.mark());
  }

  @Override
  public HostAddress address() {
    return host.address();
  }

  @Override
  public CommandResult run(BashScript script) {
    return host.run(script.marked(mark));
  }

  // What carries bytes ends with the one who sends or reads them.
  @Override
  public RunningProgram start(HostProgram program, OutputStream output) {
    return host.start(program, output);
  }
}

package io.drydock;

import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import java.util.List;

/** What was done in a home. */
public interface Jobs {
  /** All, newest first. */
  List<Job> list();

  /** The one with this id, or NOT_FOUND. */
  Job get(long id);

  /** What happened in it, in order. */
  List<JobLogLine> log(long id);
}

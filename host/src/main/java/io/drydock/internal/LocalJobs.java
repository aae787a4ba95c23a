package io.drydock.internal;

import io.drydock.Jobs;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.util.List;

record LocalJobs(Rooms rooms) implements Jobs {
  @Override
  public List<Job> list() {
    rooms.jobs().noticeInterrupted();
    return rooms.catalog().jobs().all();
  }

  @Override
  public Job get(long id) {
    rooms.jobs().noticeInterrupted();
    var table = rooms.catalog().jobs();
    return Objects.found(
        table.find(id), "job", Long.toString(id), table::all, job -> Long.toString(job.id()));
  }

  @Override
  public List<JobLogLine> log(long id) {
    return rooms.catalog().jobs().log(get(id).id());
  }
}

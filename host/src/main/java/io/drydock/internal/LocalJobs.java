package io.drydock.internal;

import io.drydock.Jobs;
import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Dataset;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import io.drydock.workflow.Rooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

record LocalJobs(Rooms rooms) implements Jobs {
  private static final long BETWEEN_LOOKS_MS = 50;
  private static final int NAMED = 10;

  @Override
  public List<Job> list(JobQuery query) {
    rooms.jobs().noticeInterrupted();
    String object = query.object();
    if (object == null) {
      return table().list(query);
    }
    // Jobs say of what kind their object is; each of these is found by an index.
    List<Job> found = new ArrayList<>();
    for (String label : labels(object)) {
      found.addAll(table().list(query.on(label)));
    }
    found.sort(Comparator.comparingLong(Job::id).reversed());
    return found.subList(0, Math.min(query.limit(), found.size()));
  }

  private static List<String> labels(String object) {
    List<String> labels = new ArrayList<>(List.of(object, "plugin " + object));
    labels.add("environment " + object);
    for (Dataset.Kind kind : Dataset.Kind.values()) {
      labels.add(kind.word() + " " + object);
    }
    return labels;
  }

  private JobTable table() {
    return rooms.catalog().jobs();
  }

  @Override
  public Job get(long id) {
    rooms.jobs().noticeInterrupted();
    return table().find(id).orElseThrow(() -> notFound(id));
  }

  private DrydockException notFound(long id) {
    List<String> newest =
        table().list(JobQuery.newest().atMost(NAMED)).stream()
            .map(job -> Long.toString(job.id()))
            .toList();
    return new DrydockException(
        ErrorCode.NOT_FOUND,
        "looking for job " + id,
        "there is none of that number",
        newest.isEmpty()
            ? "There is no job yet."
            : "The newest are: " + String.join(", ", newest) + ".");
  }

  @Override
  public void cancel(long id) {
    Job job = get(id);
    if (!table().askToCancel(id, rooms.clock().instant())) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "cancelling job " + id,
          "it does not run any more: it has " + ended(get(job.id())),
          "There is nothing to cancel.");
    }
  }

  private static String ended(Job job) {
    return switch (job.state()) {
      case RUNNING -> "just ended";
      case SUCCEEDED -> "succeeded";
      case FAILED -> "failed";
      case CANCELLED -> "been cancelled";
      case INTERRUPTED -> "been interrupted";
    };
  }

  @Override
  public Job await(long id, Duration atMost) throws InterruptedException {
    long begin = System.nanoTime();
    Job job = get(id);
    while (job.state() == Job.State.RUNNING && System.nanoTime() - begin < atMost.toNanos()) {
      Thread.sleep(BETWEEN_LOOKS_MS);
      job = get(id);
    }
    return job;
  }

  @Override
  public List<JobLogLine> log(long id) {
    return table().log(get(id).id());
  }
}

package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Dataset;
import io.drydock.model.Job;
import io.drydock.model.Job.State;
import io.drydock.model.JobFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How jobs end, and what that means for the dSource or VDB that they worked on. */
final class JobEnds {
  private JobEnds() {}

  static void end(Handle handle, Job job, State state, Instant at, @Nullable JobFailure failure) {
    handle
        .createUpdate(
            "update job set state = :state, ended_at = :at, failure_json = :failure"
                + " where id = :id and state = 'RUNNING'")
        .bind("id", job.id())
        .bind("state", state.name())
        .bind("at", at.toEpochMilli())
        .bind("failure", failure == null ? null : Json.write(failure))
        .execute();
    if (state != State.CANCELLED) {
      JobHostTable.forget(handle, job.id());
    }
  }

  /** Leaves a note where there is none; the next job that goes well takes it away. */
  static void note(Handle handle, Job job, State state, String note) {
    if (state == State.CANCELLED) {
      withDataset(
          job,
          (kind, name) ->
              handle
                  .createUpdate(
                      "update %s set note = :note where name = :name and note = ''"
                          .formatted(kind.noun()))
                  .bind("name", name)
                  .bind("note", note)
                  .execute());
    } else if (state == State.SUCCEEDED && !job.kind().onlyAsks()) {
      withDataset(
          job,
          (kind, name) ->
              handle
                  .createUpdate(
                      "update %s set note = '' where name = :name and note like :cancelled"
                          .formatted(kind.noun()))
                  .bind("name", name)
                  .bind("cancelled", "%" + JobTable.WAS_CANCELLED + "%")
                  .execute());
    }
  }

  static boolean askToCancel(Handle handle, long id, Instant at) {
    return handle
            .createUpdate(
                "update job set cancel_asked_at = coalesce(cancel_asked_at, :at)"
                    + " where id = :id and state = 'RUNNING'")
            .bind("id", id)
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  /** Marks a job whose process is gone, and its object. */
  static void interrupt(Handle handle, Job job, Instant at, String note) {
    handle
        .createUpdate("update job set state = 'INTERRUPTED', ended_at = :at where id = :id")
        .bind("id", job.id())
        .bind("at", at.toEpochMilli())
        .execute();
    withDataset(
        job,
        (kind, name) ->
            handle
                .createUpdate(
                    "update %s set state = 'INTERRUPTED', note = :note where name = :name"
                        .formatted(kind.noun()))
                .bind("name", name)
                .bind("note", note.formatted(kind.noun(), name))
                .execute());
  }

  private static void withDataset(Job job, BiConsumer<Dataset.Kind, String> work) {
    for (Dataset.Kind kind : Dataset.Kind.values()) {
      nameIn(job.object(), kind).ifPresent(name -> work.accept(kind, name));
    }
  }

  /** The dataset's name in a job's object, when that is one of the kind. */
  static Optional<String> nameIn(String object, Dataset.Kind kind) {
    String prefix = kind.word() + " ";
    return object.startsWith(prefix)
        ? Optional.of(object.substring(prefix.length()))
        : Optional.empty();
  }
}

package io.drydock.model;

import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list, newest first.
 *
 * @param object those on it, {@code dSource docs} or only its name; null for all
 * @param state those in it; null for all
 * @param before those with a smaller id: the next page begins where the last one ended
 * @param limit at most so many
 */
public record JobQuery(@Nullable String object, Job.@Nullable State state, long before, int limit) {
  private static final int PAGE = 50;

  /** The newest ones, of all objects and in all states. */
  public static JobQuery newest() {
    return new JobQuery(null, null, Long.MAX_VALUE, PAGE);
  }

  /** Those on an object. */
  public JobQuery on(@Nullable String name) {
    return new JobQuery(name, state, before, limit);
  }

  /** Those in a state. */
  public JobQuery in(Job.@Nullable State wanted) {
    return new JobQuery(object, wanted, before, limit);
  }

  /** Those that are older than this one. */
  public JobQuery olderThan(long id) {
    return new JobQuery(object, state, id, limit);
  }

  /** At most so many of them. */
  public JobQuery atMost(int count) {
    return new JobQuery(object, state, before, count);
  }
}

package io.drydock.internal;

import io.drydock.Tending;
import io.drydock.job.Schedule;

record LocalTending(Schedule schedule) implements Tending {
  @Override
  public void join() throws InterruptedException {
    schedule.join();
  }

  @Override
  public void close() {
    schedule.close();
  }
}

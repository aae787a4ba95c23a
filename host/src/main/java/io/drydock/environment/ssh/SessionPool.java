package io.drydock.environment.ssh;

import com.jcraft.jsch.Session;
import io.drydock.environment.HostAddress;
import io.drydock.error.DrydockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sessions to one host as one user, as many as the commands at one time need. */
final class SessionPool {
  /** OpenSSH lets a session have 10 channels; two are left for what is still closing. */
  private static final int MOST_PLACES = 8;

  /** How long no further login is tried after one that failed while sessions are open. */
  private static final Duration NO_LOGIN = Duration.ofSeconds(10);

  private static final int LOOK_MILLIS = 1000;

  private final HostAddress.Ssh address;
  private final SessionOpener opener;
  private final ReentrantLock connecting = new ReentrantLock();
  private final List<PooledSession> sessions = new ArrayList<>();
  private int places = MOST_PLACES;
  private @Nullable DrydockException loginFailed;
  private long loginFailedAt;
  private boolean closed;

  SessionPool(HostAddress.Ssh address, SessionOpener opener) {
    this.address = address;
    this.opener = opener;
  }

  /** A session with a place for one command, which has to be left again. */
  PooledSession enter() throws InterruptedException {
    Optional<PooledSession> open = enterOpen();
    if (open.isPresent()) {
      return open.get();
    }
    // One at a time: servers drop connections when many knock at once, and the next in the queue
    // may find a place in the session that this one opens.
    connecting.lockInterruptibly();
    try {
      open = enterOpen();
      return open.isPresent() ? open.get() : enterNewOrWait();
    } finally {
      connecting.unlock();
    }
  }

  /** A host that lets nobody in any more still does what is asked over the sessions it has. */
  private PooledSession enterNewOrWait() throws InterruptedException {
    DrydockException failed = recentFailure();
    if (failed != null && anyInUse()) {
      return awaitPlace(failed);
    }
    try {
      return enterNew(session -> {});
    } catch (DrydockException noLogin) {
      rememberFailure(noLogin);
      return awaitPlace(noLogin);
    }
  }

  private synchronized @Nullable DrydockException recentFailure() {
    boolean recent = System.nanoTime() - loginFailedAt < NO_LOGIN.toNanos();
    return recent ? loginFailed : null;
  }

  private synchronized void rememberFailure(DrydockException failed) {
    loginFailed = failed;
    loginFailedAt = System.nanoTime();
  }

  private synchronized boolean anyInUse() {
    return sessions.stream().anyMatch(PooledSession::inUse);
  }

  private synchronized PooledSession awaitPlace(DrydockException failed)
      throws InterruptedException {
    while (anyInUse()) {
      Optional<PooledSession> open = enterOpen();
      if (open.isPresent()) {
        return open.get();
      }
      wait(LOOK_MILLIS);
    }
    throw failed;
  }

  /** The same in a session that nobody used yet. */
  PooledSession enterFresh() throws InterruptedException {
    return enterFresh(session -> {});
  }

  private PooledSession enterFresh(Consumer<PooledSession> first) throws InterruptedException {
    connecting.lockInterruptibly();
    try {
      return enterNew(first);
    } finally {
      connecting.unlock();
    }
  }

  /** A session that nobody else will use, for a program that may make its session wait. */
  PooledSession enterAlone() throws InterruptedException {
    return enterFresh(PooledSession::retire);
  }

  private synchronized Optional<PooledSession> enterOpen() {
    if (closed) {
      throw new IllegalStateException("The connections to " + address + " are closed");
    }
    sweep(PooledSession::finished);
    return sessions.stream().filter(it -> it.takePlace(places)).findFirst();
  }

  private PooledSession enterNew(Consumer<PooledSession> first) {
    Session opened = opener.open(address);
    var session = new PooledSession(opened, opener.timeoutMillis());
    synchronized (this) {
      if (closed) {
        opened.disconnect();
        throw new IllegalStateException("The connections to " + address + " are closed");
      }
      session.takePlace(MOST_PLACES);
      first.accept(session);
      sessions.add(session);
    }
    return session;
  }

  synchronized void leave(PooledSession session) {
    session.leavePlace();
    sweep(PooledSession::finished);
    notifyAll();
  }

  /**
   * Leaves a session that the server lets have no further channel. From now on sessions get fewer:
   * one less than the most there were, for what is still closing.
   */
  synchronized void leaveFull(PooledSession session, int mostOpen) {
    places = Math.clamp(mostOpen - 1, 1, places);
    leave(session);
  }

  /** Leaves a session that no further command shall use. */
  synchronized void leaveForGood(PooledSession session) {
    session.retire();
    leave(session);
  }

  synchronized void closeIdle(Duration idle) {
    sweep(session -> session.finished() || session.idleFor(idle));
  }

  private void sweep(Predicate<PooledSession> over) {
    List<PooledSession> ending = sessions.stream().filter(over).toList();
    sessions.removeAll(ending);
    ending.forEach(PooledSession::disconnect);
  }

  synchronized void close() {
    closed = true;
    sweep(session -> true);
  }

  synchronized int size() {
    return sessions.size();
  }
}

package io.drydock.environment.ssh;

import com.jcraft.jsch.Session;
import io.drydock.environment.HostAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The sessions to one host as one user, as many as the commands at one time need. */
final class SessionPool {
  private final HostAddress.Ssh address;
  private final SessionOpener opener;
  private final ReentrantLock connecting = new ReentrantLock();
  private final List<PooledSession> sessions = new ArrayList<>();
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
      return enterOpen().orElseGet(() -> enterNew(session -> {}));
    } finally {
      connecting.unlock();
    }
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
    return sessions.stream().filter(PooledSession::takePlace).findFirst();
  }

  private PooledSession enterNew(Consumer<PooledSession> first) {
    Session opened = opener.open(address);
    var session = new PooledSession(opened, opener.timeoutMillis());
    synchronized (this) {
      if (closed) {
        opened.disconnect();
        throw new IllegalStateException("The connections to " + address + " are closed");
      }
      session.takePlace();
      first.accept(session);
      sessions.add(session);
    }
    return session;
  }

  synchronized void leave(PooledSession session) {
    session.leavePlace();
    sweep(PooledSession::finished);
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

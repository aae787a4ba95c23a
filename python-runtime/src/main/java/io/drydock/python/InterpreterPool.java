package io.drydock.python;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;

/**
 * Warm interpreters of one kind. An interpreter serves only one key (an environment, say) in its
 * life, so that no state gets from one key to another; when the pool is full, an idle one of
 * another key makes room. The pool grows as calls come at the same time, and shrinks when they do
 * not. Safe for use by many threads.
 */
public final class InterpreterPool<I extends Interpreter> implements AutoCloseable {
  /** How much longer than the others the last interpreter of a key may be idle. */
  private static final int LAST_STAYS_TIMES = 30;

  private final GenericKeyedObjectPool<String, I> pool;

  /**
   * @param factory makes one, with everything imported that calls need
   * @param maximum how many there may be at once, idle ones counted
   * @param patience how long a caller waits for one when all are busy
   * @param spareTime how long one waits for work before it is ended, while its key has others; the
   *     last one of its key, which makes the next call quick, waits thirty times as long
   */
  public InterpreterPool(Supplier<I> factory, int maximum, Duration patience, Duration spareTime) {
    var config = new GenericKeyedObjectPoolConfig<I>();
    config.setMaxTotal(maximum);
    config.setMaxTotalPerKey(maximum);
    config.setMaxIdlePerKey(maximum);
    config.setMaxWait(patience);
    config.setTestOnBorrow(true);
    config.setTestOnReturn(true);
    config.setJmxEnabled(false);
    config.setTimeBetweenEvictionRuns(spareTime);
    config.setNumTestsPerEvictionRun(-1);
    config.setEvictionPolicy(
        (limits, idle, idleOfItsKey) -> {
          Duration allowed =
              idleOfItsKey > 1 ? spareTime : spareTime.multipliedBy(LAST_STAYS_TIMES);
          return idle.getIdleDuration().compareTo(allowed) > 0;
        });
    this.pool = new GenericKeyedObjectPool<>(new Factory<>(factory), config);
  }

  /** A borrowed interpreter; closing gives it back, or throws it away when it is of no more use. */
  public final class Lease implements AutoCloseable {
    private final String key;
    private final I interpreter;

    private Lease(String key, I interpreter) {
      this.key = key;
      this.interpreter = interpreter;
    }

    /** The interpreter, for the calls of this lease only. */
    public I interpreter() {
      return interpreter;
    }

    @Override
    public void close() {
      pool.returnObject(key, interpreter);
    }
  }

  /**
   * Borrows an interpreter that has served this key only, or a new one.
   *
   * @throws InterpreterBrokenException when all stayed busy for longer than the pool's patience
   */
  public Lease lease(String key) {
    try {
      return new Lease(key, pool.borrowObject(key));
    } catch (NoSuchElementException e) {
      throw new InterpreterBrokenException(
          "All %d interpreters are busy and none became free".formatted(pool.getMaxTotal()), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new InterpreterBrokenException("No interpreter for " + key, e);
    }
  }

  /** How many interpreters wait for work. */
  public int idle() {
    return pool.getNumIdle();
  }

  /** How many interpreters wait for work of this key. */
  public int idle(String key) {
    return pool.getNumIdle(key);
  }

  /** Makes one for this key ahead of its first call. */
  public void warmUp(String key) {
    lease(key).close();
  }

  /** Ends all interpreters; those that are borrowed end when they are given back. */
  @Override
  public void close() {
    pool.close();
  }

  private static final class Factory<I extends Interpreter>
      extends BaseKeyedPooledObjectFactory<String, I> {
    private final Supplier<I> make;

    Factory(Supplier<I> make) {
      this.make = make;
    }

    @Override
    public I create(String key) {
      return make.get();
    }

    @Override
    public PooledObject<I> wrap(I interpreter) {
      return new DefaultPooledObject<>(interpreter);
    }

    @Override
    public boolean validateObject(String key, PooledObject<I> pooled) {
      return pooled.getObject().isUsable();
    }

    @Override
    public void destroyObject(String key, PooledObject<I> pooled) {
      pooled.getObject().close();
    }
  }
}

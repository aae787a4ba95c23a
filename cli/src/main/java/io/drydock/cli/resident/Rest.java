package io.drydock.cli.resident;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Collects garbage while nobody waits: starting leaves hundreds of megabytes of it, and the first
 * collection, which keeps a command waiting for a tenth of a second, would come in the middle of
 * one. When nobody has come for longer, memory goes back to the machine.
 */
final class Rest {
  /** How long there has to be peace before. */
  private static final Duration PEACE = Duration.ofSeconds(1);

  /** How long, at most, before memory is given back: the next command has to take it again. */
  private static final Duration LONG_PEACE = Duration.ofSeconds(30);

  /** Less than this is not worth it. */
  private static final long WORTHWHILE = 128L << 20;

  /** What warm plugins may hold while nobody uses them. */
  private static final long MODEST = 512L << 20;

  private final Duration longPeace;
  private final Runnable endPlugins;
  private long kept;
  private boolean gaveBack = true;
  private boolean inVain;

  /**
   * @param idleLimit after how long of peace the process ends
   * @param endPlugins ends interpreters that nobody uses, with all that their plugins keep
   */
  Rest(Duration idleLimit, Runnable endPlugins) {
    Duration quarter = idleLimit.dividedBy(4);
    this.longPeace = quarter.compareTo(LONG_PEACE) < 0 ? quarter : LONG_PEACE;
    this.endPlugins = endPlugins;
  }

  /** Takes a rest, if there is a reason to. In: how long nothing has run. */
  void takeAfter(Duration idle) {
    if (idle.compareTo(PEACE) <= 0) {
      gaveBack = false;
    } else if (idle.compareTo(longPeace) > 0) {
      if (!gaveBack) {
        gaveBack = true;
        giveBack();
      }
    } else if (Memory.heap() - kept > WORTHWHILE) {
      System.gc();
      kept = Memory.heap();
    }
  }

  /** Whether much is still held that nobody is known to need: it goes with the process. */
  boolean isInVain() {
    return inVain;
  }

  private void giveBack() {
    shrink();
    if (Memory.heap() > MODEST) {
      endPlugins.run();
      shrink();
      inVain = Memory.heap() > MODEST;
    }
    kept = Memory.heap();
  }

  /** A collection that leaves next to no room, which those in the middle of work must not do. */
  private static void shrink() {
    var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    String most = machine.getVMOption("MaxHeapFreeRatio").getValue();
    String least = machine.getVMOption("MinHeapFreeRatio").getValue();
    machine.setVMOption("MinHeapFreeRatio", "5");
    machine.setVMOption("MaxHeapFreeRatio", "10");
    System.gc();
    machine.setVMOption("MaxHeapFreeRatio", most);
    machine.setVMOption("MinHeapFreeRatio", least);
  }
}

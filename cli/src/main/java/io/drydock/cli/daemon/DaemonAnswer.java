package io.drydock.cli.daemon;

/**
 * How a resident host is.
 *
 * @param running how many commands it runs now
 * @param served how many it has run
 * @param idleSeconds how long it has had nothing to do
 * @param idleLimitSeconds after how long of that it ends
 * @param heapMegabytes the heap in use
 */
public record DaemonAnswer(
    int running, long served, long idleSeconds, long idleLimitSeconds, long heapMegabytes) {}

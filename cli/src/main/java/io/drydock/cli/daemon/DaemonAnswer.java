package io.drydock.cli.daemon;

/**
 * How a resident host is.
 *
 * @param running how many commands it runs now
 * @param served how many it has run
 * @param idleSeconds how long it has had nothing to do
 * @param idleLimitSeconds after how long of that it ends
 * @param heapMegabytes the heap in use
 * @param heapLimitMegabytes how large it may become
 * @param memoryMegabytes the machine's memory that the process has now; 0 where that is not known
 * @param worn whether it ends as soon as nothing runs, to be replaced: a job has used up its memory
 *     or has left something behind in it
 */
public record DaemonAnswer(
    int running,
    long served,
    long idleSeconds,
    long idleLimitSeconds,
    long heapMegabytes,
    long heapLimitMegabytes,
    long memoryMegabytes,
    boolean worn) {}

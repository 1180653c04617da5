package dev.hookwarden.run.control;

import dev.hookwarden.protocol.WorkerRole;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;

/**
 * Puts pools together.
 *
 * @param config when workers are replaced
 * @param starter starts their workers
 * @param threads makes the threads on which workers are started
 * @param clock tells the age of workers
 * @param meter counts
 */
record PoolFactory(
    RunConfig.PoolConfig config,
    WorkerStarter starter,
    ThreadFactory threads,
    Clock clock,
    RunMeter meter) {

  WorkerPool pool(WorkerRole role, int size, int spares) {
    PooledWorker.Wear wear =
        new PooledWorker.Wear(
            config.maxRuns(), config.maxAge(), config.maxGrowthMib() * 1024L * 1024);
    return new WorkerPool(
        size,
        spares,
        new Roster(role, wear, meter),
        new Recruiter(role, starter, threads, clock, meter),
        clock);
  }
}

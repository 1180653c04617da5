package dev.hookwarden.schedule.control;

import java.util.UUID;
import java.util.function.Consumer;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz does when a schedule is due. */
public final class RingJob implements Job {
  private final Consumer<UUID> ring;

  /**
   * Creates the job for one execution.
   *
   * @param ring has whatever is due of a schedule decided
   */
  RingJob(Consumer<UUID> ring) {
    this.ring = ring;
  }

  @Override
  public void execute(JobExecutionContext context) {
    ring.accept(UUID.fromString(context.getMergedJobDataMap().getString(Alarms.SCHEDULE)));
  }
}

package dev.hookwarden.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * Has Quartz wake one of the servers at a time: one alarm for each schedule, which rings once. An
 * alarm that could not be set is not missed for long, because the sweep finds what is due.
 */
@ApplicationScoped
public class Alarms {
  /** Under what the alarm says which schedule it is for. */
  static final String SCHEDULE = "schedule";

  private static final System.Logger LOG = System.getLogger(Alarms.class.getName());
  private static final String GROUP = "schedules";
  private static final JobKey JOB = new JobKey("ring", GROUP);

  private final Clock clock;
  private volatile @Nullable Scheduler scheduler;

  /** For the container's proxies only. */
  protected Alarms() {
    this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public Alarms(Clock clock) {
    this.clock = clock;
  }

  /** Takes the scheduler that runs, or none. */
  public void use(@Nullable Scheduler running) {
    scheduler = running;
  }

  /** The job that all alarms have; a server that dies while it runs leaves it to another one. */
  static JobDetail job() {
    return JobBuilder.newJob(RingJob.class)
        .withIdentity(JOB)
        .storeDurably()
        .requestRecovery()
        .build();
  }

  /**
   * Sets the alarm of a schedule, instead of the one that it has. One in the past rings now: Quartz
   * would take it for missed, and look for those only from time to time.
   */
  public void set(UUID schedule, Instant at) {
    Scheduler running = scheduler;
    if (running == null) {
      return;
    }
    TriggerKey key = key(schedule);
    Instant now = clock.instant();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(key)
            .forJob(JOB)
            .usingJobData(SCHEDULE, schedule.toString())
            .startAt(Date.from(at.isBefore(now) ? now : at))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    try {
      if (running.rescheduleJob(key, trigger) == null) {
        add(running, key, trigger);
      }
    } catch (SchedulerException e) {
      LOG.log(Level.WARNING, "the alarm of schedule %s was not set".formatted(schedule), e);
    }
  }

  private static void add(Scheduler running, TriggerKey key, Trigger trigger)
      throws SchedulerException {
    try {
      running.scheduleJob(trigger);
    } catch (ObjectAlreadyExistsException e) {
      // Another server was faster.
      running.rescheduleJob(key, trigger);
    }
  }

  /** Takes the alarm of a schedule away. */
  public void clear(UUID schedule) {
    Scheduler running = scheduler;
    if (running == null) {
      return;
    }
    try {
      running.unscheduleJob(key(schedule));
    } catch (SchedulerException e) {
      LOG.log(Level.WARNING, "the alarm of schedule %s stays".formatted(schedule), e);
    }
  }

  private static TriggerKey key(UUID schedule) {
    return new TriggerKey(schedule.toString(), GROUP);
  }
}

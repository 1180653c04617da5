package dev.hookwarden.schedule.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks from time to time ({@code hookwarden.schedule.sweep-interval}), on every server, for times
 * that the clock forgot, and removes firings that are old.
 */
@Singleton
@Startup
@DependsOn("ScheduleSettings")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleTimer {
  @Inject private ScheduleSettings settings;
  @Inject private ScheduleSweep sweep;
  @Resource private TimerService timers;

  /** Sets the timer. */
  @PostConstruct
  void start() {
    long millis = settings.get().sweepInterval().toMillis();
    timers.createIntervalTimer(millis, millis, new TimerConfig("schedules", false));
  }

  /** Sweeps once. */
  @Timeout
  void sweep() {
    sweep.run();
  }
}

package dev.hookwarden.schedule.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads the configuration at the start, so that a wrong one is told then. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleSettings {
  @Inject private Config config;

  private volatile ScheduleConfig read = ScheduleConfig.from(key -> Optional.empty());

  /** Reads the configuration. */
  @PostConstruct
  void start() {
    read = ScheduleConfig.from(key -> config.getOptionalValue(key, String.class));
  }

  /** The configuration. */
  public ScheduleConfig get() {
    return read;
  }
}

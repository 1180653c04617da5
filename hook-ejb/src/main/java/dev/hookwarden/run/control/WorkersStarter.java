package dev.hookwarden.run.control;

import dev.hookwarden.platform.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;

/** Starts the workers with the server and ends them with it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkersStarter {
  @Inject private Config settings;
  @Inject private Meter meter;
  @Inject private Clock clock;
  @Resource private ManagedThreadFactory threads;

  private volatile RunEngine engine;

  /** Reads the configuration and starts. */
  @PostConstruct
  void start() {
    RunConfig config = RunConfig.read(key -> settings.getOptionalValue(key, String.class));
    engine = new RunEngine(config, threads, clock, new ServerMeter(meter));
  }

  /** What runs hooks in this server. */
  public RunEngine engine() {
    return engine;
  }

  /** Ends all workers. */
  @PreDestroy
  void stop() {
    engine.close();
  }
}

package dev.hookwarden.settings.control;

import dev.hookwarden.settings.boundary.LimitTable;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads the server's ceilings at its start, so that a wrong one is told then. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CeilingsStarter {
  @Inject private Config config;

  private volatile LimitTable table = LimitTable.DEFAULTS;

  /** Reads the configuration. */
  @PostConstruct
  void start() {
    table = Ceilings.read(key -> config.getOptionalValue(key, String.class));
  }

  /** The most that limits may say on this server. */
  public LimitTable table() {
    return table;
  }
}

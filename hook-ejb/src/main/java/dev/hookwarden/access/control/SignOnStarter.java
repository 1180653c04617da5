package dev.hookwarden.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads at start who may vouch for people, so that a wrong setting is told then. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOnStarter {
  @Inject private Config settings;

  private volatile SignOnConfig config = new SignOnConfig(false, "");

  /** Reads the configuration. */
  @PostConstruct
  void start() {
    config = SignOnConfig.read(key -> settings.getOptionalValue(key, String.class));
  }

  /** The configuration. */
  public SignOnConfig config() {
    return config;
  }
}

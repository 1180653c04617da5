package dev.hookwarden.dispatch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of the queue once. */
@ApplicationScoped
public class DispatchConfigProducer {
  @Inject private Config config;

  /** The settings. */
  @Produces
  @Singleton
  DispatchConfig dispatchConfig() {
    return DispatchConfig.read(key -> config.getOptionalValue(key, String.class));
  }

  /** How servers ring for each other. */
  @Produces
  @Singleton
  MessagingConfig messagingConfig() {
    return MessagingConfig.read(key -> config.getOptionalValue(key, String.class));
  }
}

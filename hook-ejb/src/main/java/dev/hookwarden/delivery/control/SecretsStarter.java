package dev.hookwarden.delivery.control;

import dev.hookwarden.platform.SecretBox;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Reads the key of secrets at the server's start, so that a wrong one is told then. */
@Singleton
@Startup
public class SecretsStarter {
  private static final System.Logger LOG = System.getLogger(SecretsStarter.class.getName());

  @Inject private SecretBox box;
  @Inject private DestinationShelf shelf;

  /** Compares the key with what is stored. */
  @PostConstruct
  void start() {
    long unreadable = shelf.countSealedOtherwise(box.prefix());
    if (unreadable > 0) {
      LOG.log(
          Level.ERROR,
          "the secrets of {0} destinations were encrypted with another key, and they are not"
              + " called: set HOOKWARDEN_SECRETS_KEY, or bring back secrets.key in the data"
              + " directory",
          unreadable);
    }
  }
}

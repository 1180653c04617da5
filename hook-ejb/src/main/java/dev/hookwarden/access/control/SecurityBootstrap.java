package dev.hookwarden.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;

/** Sets Shiro up once for the whole application: one realm, no sessions, no remembered log-in. */
@Singleton
@Startup
public class SecurityBootstrap {
  private KeyRealm realm;

  /** For the container. */
  public SecurityBootstrap() {}

  /** Creates the bean. */
  @Inject
  public SecurityBootstrap(KeyRealm realm) {
    this.realm = realm;
  }

  @PostConstruct
  void start() {
    DefaultSessionStorageEvaluator storage = new DefaultSessionStorageEvaluator();
    storage.setSessionStorageEnabled(false);
    DefaultSubjectDAO subjects = new DefaultSubjectDAO();
    subjects.setSessionStorageEvaluator(storage);
    DefaultSecurityManager manager = new DefaultSecurityManager(realm);
    manager.setSubjectDAO(subjects);
    manager.setRememberMeManager(null);
    SecurityUtils.setSecurityManager(manager);
  }

  @PreDestroy
  void stop() {
    SecurityUtils.setSecurityManager(null);
  }
}

package dev.hookwarden.it.server;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the application once for all test classes, where Arquillian would do it for each. What
 * the first class deploys stays until the server stops.
 */
public final class SharedDeployment implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Observer.class);
  }

  /** Stands in front of Arquillian's own observers. */
  public static final class Observer {
    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> current;

    private @Nullable DeploymentScenario shared;
    private boolean deployed;

    /** Lets the first class make the deployment, and gives it to all others. */
    public void generate(@Observes(precedence = 100) EventContext<GenerateDeployment> event) {
      if (shared == null) {
        event.proceed();
        shared = current.get();
      } else {
        current.set(shared);
      }
    }

    /** Deploys once. */
    public void deploy(@Observes(precedence = 100) EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        deployed = true;
        event.proceed();
      }
    }

    /** Leaves the deployment to the stop of the server. */
    public void undeploy(
        @Observes(precedence = 100) EventContext<UnDeployManagedDeployments> event) {
      // Not passed on.
    }
  }
}

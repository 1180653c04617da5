package dev.hookwarden.api.health;

import dev.hookwarden.run.boundary.JailView;
import dev.hookwarden.run.boundary.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether the jail has every layer that the policy requires; says of each what it is. */
@Readiness
@ApplicationScoped
public class JailCheck implements HealthCheck {
  @Inject private Workers workers;

  @Override
  public HealthCheckResponse call() {
    JailView jail = workers.jail();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("jail").status(jail.permitsRuns());
    if (jail.disabled()) {
      answer.withData("WARNING", "the jail is switched off: hooks run without the outer wall");
    }
    for (JailView.Layer layer : jail.layers()) {
      String state = layer.state().name().toLowerCase(Locale.ROOT);
      answer.withData(
          layer.name(), layer.detail().isEmpty() ? state : state + ": " + layer.detail());
    }
    return answer.build();
  }
}

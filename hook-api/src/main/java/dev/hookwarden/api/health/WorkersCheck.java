package dev.hookwarden.api.health;

import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.WorkerView;
import dev.hookwarden.run.boundary.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether a hook would find a warm worker; if not, why none starts. */
@Readiness
@ApplicationScoped
public class WorkersCheck implements HealthCheck {
  @Inject private Workers workers;

  @Override
  public HealthCheckResponse call() {
    List<WorkerView> present = workers.workers();
    long runners = count(present, WorkerRole.RUNNER);
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("workers");
    workers.startFailure().ifPresent(why -> answer.withData("startFailure", why));
    return answer
        .status(runners > 0)
        .withData("runners", runners)
        .withData("analysts", count(present, WorkerRole.ANALYST))
        .withData(
            "busy",
            present.stream().filter(worker -> worker.state() == WorkerView.State.BUSY).count())
        .build();
  }

  private static long count(List<WorkerView> workers, WorkerRole role) {
    return workers.stream().filter(worker -> worker.role() == role).count();
  }
}

package dev.hookwarden.web.server;

import dev.hookwarden.run.boundary.JailView;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.schema.boundary.Database;
import dev.hookwarden.schema.boundary.Guard;
import dev.hookwarden.web.layout.Build;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Shows how the server is, to everybody: the jail, the pool and what guards the database; nothing
 * of any workspace.
 */
@Named
@RequestScoped
public class StatusPage {
  @Inject private Workers workers;
  @Inject private Database database;

  /** The version of the application. */
  public String getVersion() {
    return Build.version();
  }

  /** What surrounds the workers. */
  public JailView getJail() {
    return workers.jail();
  }

  /** The layers of the jail, as rows. */
  public List<LayerRow> getLayers() {
    return workers.jail().layers().stream().map(LayerRow::from).toList();
  }

  /** The pool, as rows. */
  public List<WorkerRow> getWorkers() {
    return workers.workers().stream().map(WorkerRow::from).toList();
  }

  /** How well the database keeps what is recorded from being changed. */
  public Guard getGuard() {
    return database.guard();
  }
}

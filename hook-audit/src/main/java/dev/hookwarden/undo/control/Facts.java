package dev.hookwarden.undo.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.undo.boundary.UndoView;
import dev.hookwarden.undo.entity.UndoPlan;

/** What the audit log is told about an undo. */
public final class Facts {
  private final UndoPlan plan;
  private final ObjectNode detail;

  private Facts(UndoPlan plan) {
    this.plan = plan;
    UndoView view = plan.view(0, 0);
    this.detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("scope", view.scope().toString())
            .put("changes", view.counts().changes())
            .put("records", view.counts().records())
            .put("written", view.progress().written());
  }

  /** Facts of an undo. */
  public static Facts of(UndoPlan plan) {
    return new Facts(plan);
  }

  /** Adds a fact. */
  public Facts with(String name, String value) {
    detail.put(name, value);
    return this;
  }

  /** Writes that somebody did something with the undo. */
  public void note(AuditLog log, Actor actor, String action) {
    log.record(actor, action, "undo/" + plan.id(), detail.toString());
  }

  /** Writes that something became of the undo. */
  void note(AuditLog log, String action) {
    note(log, Actor.system(plan.workspace()), action);
  }
}

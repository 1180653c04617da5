package dev.hookwarden.undo.entity;

import dev.hookwarden.undo.boundary.Deeds;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a run of a plan did or wants to do to people and the outside. */
@Entity
@Table(name = "undo_action")
public class UndoAction {
  @Id private UUID id;
  private UUID plan;
  private UUID action;
  private UUID run;
  private String hook;
  private int version;
  private String kind;
  private String target;
  private String status;
  private String proposal;

  /** For JPA. */
  protected UndoAction() {}

  /** Creates a row. */
  public UndoAction(UUID id, UUID plan, Deeds.Deed deed) {
    this.id = id;
    this.plan = plan;
    this.action = deed.id();
    this.run = deed.run();
    this.hook = deed.hook();
    this.version = deed.version();
    this.kind = deed.kind();
    this.target = deed.target();
    this.status = deed.status();
    this.proposal = deed.proposal();
  }

  /** The deed as it was when it was planned. */
  public Deeds.Deed view() {
    return new Deeds.Deed(action, run, hook, version, kind, target, status, proposal);
  }
}

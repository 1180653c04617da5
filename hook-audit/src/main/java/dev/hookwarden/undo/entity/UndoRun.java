package dev.hookwarden.undo.entity;

import dev.hookwarden.undo.boundary.Causes;
import dev.hookwarden.undo.boundary.FollowUp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A run that was caused by the runs of a plan. */
@Entity
@Table(name = "undo_run")
public class UndoRun {
  @Id private UUID id;
  private UUID plan;
  private UUID run;
  private String hook;
  private int version;
  private int depth;

  /** For JPA. */
  protected UndoRun() {}

  /** Creates a row. */
  public UndoRun(UUID id, UUID plan, Causes.Caused caused, int depth) {
    this.id = id;
    this.plan = plan;
    this.run = caused.run();
    this.hook = caused.hook();
    this.version = caused.version();
    this.depth = depth;
  }

  /** The run as others see it. */
  public FollowUp view() {
    return new FollowUp(run, hook, version, depth);
  }
}

package dev.hookwarden.dispatch.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of 256 rows that are locked to change lanes; each lane belongs to one of them. The rows are
 * made by the migration and never change.
 */
@Entity
@Table(name = "lane_slot")
public class LaneSlot {
  @Id private int slot;

  /** For JPA. */
  protected LaneSlot() {}

  /** Its number, 1 to 256: EclipseLink takes no 0 for an id. */
  public int slot() {
    return slot;
  }
}

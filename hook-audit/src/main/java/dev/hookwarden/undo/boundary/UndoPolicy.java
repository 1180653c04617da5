package dev.hookwarden.undo.boundary;

import java.util.UUID;

/** What a workspace decided about undos. Implemented by the feature that keeps its settings. */
public interface UndoPolicy {
  /** An undo of more changes than this needs the confirmation of a second person. */
  int confirmAbove(UUID workspace);
}

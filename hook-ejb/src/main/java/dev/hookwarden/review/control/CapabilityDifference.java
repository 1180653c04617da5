package dev.hookwarden.review.control;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.CapabilityChange;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a version asks for beside another one. */
public final class CapabilityDifference {
  private CapabilityDifference() {}

  /**
   * Compares.
   *
   * @param before what the other one may do; empty if there is none
   * @param after what the version asks for
   * @return in the order of the written forms
   */
  public static List<CapabilityChange> between(Set<Capability> before, Set<Capability> after) {
    Set<Capability> all = new TreeSet<>(Comparator.comparing(Capability::toString));
    all.addAll(before);
    all.addAll(after);
    return all.stream()
        .map(
            capability ->
                new CapabilityChange(
                    capability, kind(before, after, capability), words(capability)))
        .toList();
  }

  /** What only the version asks for. */
  public static List<Capability> additions(List<CapabilityChange> changes) {
    return changes.stream()
        .filter(change -> change.kind() == CapabilityChange.Kind.ADDED)
        .map(CapabilityChange::capability)
        .toList();
  }

  private static CapabilityChange.Kind kind(
      Set<Capability> before, Set<Capability> after, Capability capability) {
    if (!after.contains(capability)) {
      return CapabilityChange.Kind.GONE;
    }
    boolean wasPermitted = before.stream().anyMatch(held -> held.permits(capability));
    return wasPermitted ? CapabilityChange.Kind.KEPT : CapabilityChange.Kind.ADDED;
  }

  private static String words(Capability capability) {
    String target = capability.target();
    return switch (capability.kind()) {
      case RECORDS_READ -> "read every record of the collection " + target;
      case RECORDS_WRITE -> "read, change and delete every record of the collection " + target;
      case NOTIFY -> "ask to notify members of the workspace";
      case EMAIL -> "ask to mail members of the workspace";
      case CALL -> "ask to send data to the destination " + target + ", outside of the server";
      case EMIT -> "emit events to the stream " + target + ", which starts other hooks";
    };
  }
}

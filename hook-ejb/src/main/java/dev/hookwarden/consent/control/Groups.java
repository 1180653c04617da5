package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.InboxFilter;
import dev.hookwarden.consent.boundary.RequestGroup;
import dev.hookwarden.consent.entity.Matter;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.platform.Amount;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what waits for the answer of a person, as far as that is quick. */
@Dependent
public class Groups {
  private final Waiting waiting;

  /** Creates the bean. */
  @Inject
  public Groups(Waiting waiting) {
    this.waiting = waiting;
  }

  /** A group while it is counted: how many, and the time of the newest. */
  private record Tally(int count, Instant latest) {
    Tally plus(Tally other) {
      return new Tally(count + other.count, latest);
    }
  }

  /** What waits, by hook, kind and purpose; the largest first. */
  public List<RequestGroup> of(Owner owner) {
    List<Object[]> newest = waiting.matters(owner, ActionStatus.HELD, Amount.MOST + 1);
    boolean more = newest.size() > Amount.MOST;
    Map<Matter, Tally> tallies = new LinkedHashMap<>();
    newest.stream()
        .limit(Amount.MOST)
        .forEach(
            row ->
                tallies.merge(
                    new Matter((String) row[0], (ActionKind) row[1], (String) row[2]),
                    new Tally(1, (Instant) row[3]),
                    Tally::plus));
    return tallies.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue(), more))
        .sorted(Comparator.comparing((RequestGroup group) -> group.amount().number()).reversed())
        .toList();
  }

  /** How much waits. */
  public Amount count(Owner owner) {
    return Amount.of(
        waiting.ids(owner, ActionStatus.HELD, Waiting.ALL, Waiting.LAST, Amount.MOST + 1).size());
  }

  /**
   * The newest request of a group.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if none waits
   */
  public StoredAction newest(Owner owner, InboxFilter group) {
    return waiting.page(owner, Waiting.Like.of(group), Waiting.LAST, 1).rows().stream()
        .findFirst()
        .orElseThrow(() -> new HookwardenException(Problem.NOT_FOUND, "there is no such request"));
  }

  private static RequestGroup group(Matter matter, Tally tally, boolean more) {
    return new RequestGroup(
        matter.hook(),
        matter.kind(),
        matter.purpose(),
        new Amount(tally.count(), more),
        tally.latest());
  }
}

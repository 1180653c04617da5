package dev.hookwarden.undo.control;

import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.LedgerLookup;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.Reverser;
import dev.hookwarden.undo.entity.UndoItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what others made of a record between and after the changes that a plan undoes. */
@Dependent
public class Comparison {
  /** Undone changes with so many by others in between are not merged. */
  static final int MOST_SEGMENTS = 20;

  private final PlanRows rows;
  private final LedgerLookup ledger;
  private final Reverser reverser;

  /** Creates the bean. */
  @Inject
  public Comparison(PlanRows rows, LedgerLookup ledger, Reverser reverser) {
    this.rows = rows;
    this.ledger = ledger;
    this.reverser = reverser;
  }

  /**
   * Undone changes of a record without any by others in between.
   *
   * @param first the number of the first
   * @param last the number of the last
   */
  record Segment(long first, long last) {
    /** The segments of a chain, newest first. */
    static List<Segment> of(List<PlanRows.Link> chain) {
      List<Segment> segments = new ArrayList<>();
      boolean open = false;
      for (PlanRows.Link link : chain) {
        if (link.undone()) {
          long last = open ? segments.removeLast().last() : link.sequence();
          segments.add(new Segment(link.sequence(), last));
        }
        open = link.undone();
      }
      return segments;
    }
  }

  /** Settles what a record is that others have changed too. */
  void resolve(UUID plan, UUID workspace, UndoItem item) {
    Reverser.Address address = item.address();
    List<PlanRows.Link> chain =
        rows.chain(plan, workspace, address.collection(), address.key(), item.firstEntry());
    Long other =
        chain.stream()
            .filter(link -> !link.undone())
            .map(PlanRows.Link::sequence)
            .findFirst()
            .orElse(null);
    Values values = values(workspace, item.head(), item.firstEntry());
    String current = values.after(item.head());
    if (Objects.equals(current, values.before(item.firstEntry()))) {
      item.resolve(ItemState.SAME, null, other);
    } else if (current == null) {
      item.resolve(ItemState.GONE, null, other);
    } else {
      item.resolve(ItemState.CHANGED, merge(workspace, current, Segment.of(chain)), other);
    }
  }

  private @Nullable String merge(UUID workspace, String current, List<Segment> segments) {
    if (segments.size() > MOST_SEGMENTS) {
      return null;
    }
    Optional<String> merged = Optional.of(current);
    for (Segment segment : segments) {
      Values values = values(workspace, segment.first(), segment.last());
      String before = values.before(segment.first());
      String after = values.after(segment.last());
      merged =
          before == null || after == null
              ? Optional.empty()
              : merged.flatMap(present -> reverser.merge(before, after, present));
    }
    return merged.orElse(null);
  }

  private Values values(UUID workspace, long one, long other) {
    return Values.of(ledger.entries(workspace, List.of(one, other)));
  }

  /** Entries by their numbers. */
  record Values(Map<Long, LedgerView> entries) {
    static Values of(List<LedgerView> entries) {
      return new Values(
          entries.stream().collect(Collectors.toMap(LedgerView::sequence, Function.identity())));
    }

    /** The value before an entry. */
    @Nullable String before(long sequence) {
      return change(sequence).map(Change::before).orElse(null);
    }

    /** The value after an entry. */
    @Nullable String after(long sequence) {
      return change(sequence).map(Change::after).orElse(null);
    }

    /** Whether the ledger still has an entry; old ones are archived. */
    boolean has(long sequence) {
      return entries.containsKey(sequence);
    }

    private Optional<Change> change(long sequence) {
      return Optional.ofNullable(entries.get(sequence)).map(LedgerView::change);
    }
  }
}

package dev.hookwarden.web.record;

import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.effect.boundary.RecordView;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.LedgerPage;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.layout.Excerpt;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record: its value, and everything that changed it. */
@Named
@RequestScoped
public class RecordPage {
  @Inject private Records records;
  @Inject private Ledger ledger;
  @Inject private RunHistory runs;
  @Inject private Visitor visitor;

  private @Nullable String collection;
  private @Nullable String key;
  private @Nullable String after;
  private @Nullable String from;
  private @Nullable String to;
  private @Nullable RecordView value;
  private @Nullable LedgerView first;
  private @Nullable LedgerView second;
  private @Nullable Cursor<LedgerView> history;
  private @Nullable Set<UUID> kept;
  private final Map<Long, Excerpt> excerpts = new HashMap<>();

  /** Finds the record, which may be gone and have a history only, before anything is shown. */
  public void load() {
    value = find();
    if (value == null && getHistory().isBlank()) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no such record");
    }
    if (visitor.may("history:read")) {
      getFirst();
      getSecond();
    }
  }

  private @Nullable RecordView find() {
    try {
      return records.record(Addresses.text(collection), key == null ? "" : key);
    } catch (HookwardenException e) {
      if (e.problem() == Problem.NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  /** The record; {@code null} if it was removed. */
  public @Nullable RecordView getValue() {
    return value;
  }

  /** Its value over several lines. */
  public String getText() {
    return value == null ? "" : JsonWords.pretty(value.value());
  }

  /** Its changes, newest first. */
  public Cursor<LedgerView> getHistory() {
    if (history == null) {
      long below = after == null || after.isEmpty() ? Long.MAX_VALUE : Addresses.largeNumber(after);
      LedgerPage found =
          visitor.may("history:read")
              ? ledger.historyOf(
                  Addresses.text(collection), key == null ? "" : key, below, Cursor.SIZE)
              : new LedgerPage(List.of(), null);
      history =
          Cursor.until(
              "/record.xhtml",
              Map.of("collection", Addresses.text(collection), "key", key == null ? "" : key),
              after,
              found.entries(),
              found.next());
    }
    return history;
  }

  /** Whether the run that made a change is still there. */
  public boolean isKept(LedgerView entry) {
    if (kept == null) {
      kept =
          visitor.may("run:read")
              ? runs.kept(
                  getHistory().getItems().stream()
                      .map(each -> each.change().origin())
                      .filter(Origin.Run.class::isInstance)
                      .map(origin -> ((Origin.Run) origin).run())
                      .distinct()
                      .toList())
              : Set.of();
    }
    return entry.change().origin() instanceof Origin.Run made && kept.contains(made.run());
  }

  /** Where what made a change is shown; empty if it is not kept any more. */
  public String makerAddress(LedgerView entry) {
    return switch (entry.change().origin()) {
      case Origin.Run made -> isKept(entry) ? "/run.xhtml?id=" + made.run() : "";
      case Origin.Undo made -> visitor.may("undo:plan") ? "/undo.xhtml?id=" + made.undo() : "";
    };
  }

  /** Whether a change was followed by others, so that there is something to go back to. */
  public boolean isEarlier(LedgerView entry) {
    return after != null && !after.isEmpty()
        || entry.sequence() != getHistory().getItems().getFirst().sequence();
  }

  /** Where going back to the state after a change is planned. */
  public String restoreAddress(LedgerView entry) {
    return Addresses.of(
        "/undos.xhtml",
        Map.of(
            "collection", entry.change().collection(),
            "key", entry.change().key(),
            "entry", String.valueOf(entry.sequence())));
  }

  /** Who made a change whose maker is not shown anywhere. */
  public String unshownMaker(LedgerView entry) {
    return entry.change().origin() instanceof Origin.Run
        ? maker(entry) + ", whose run is no longer kept"
        : maker(entry);
  }

  /** Who made a change. */
  public String maker(LedgerView entry) {
    return ChangeWords.maker(entry);
  }

  /** What a change did, in a word. */
  public String operation(LedgerView entry) {
    return ChangeWords.operation(entry);
  }

  /** What a change did, as far as the list shows it. */
  public Excerpt excerpt(LedgerView entry) {
    return excerpts.computeIfAbsent(
        entry.sequence(),
        _ ->
            Excerpt.of(
                entry.change().before(), entry.change().after(), ChangeWords.address(entry)));
  }

  /** Whether two states are compared. */
  public boolean isComparing() {
    return getFirst() != null && getSecond() != null;
  }

  /** What differs between the two chosen states. */
  public List<Difference.Line> getComparison() {
    LedgerView first = getFirst();
    LedgerView second = getSecond();
    return first == null || second == null
        ? List.of()
        : Difference.between(first.change().after(), second.change().after());
  }

  /** The change that led to the first of the compared states; {@code null} if none is chosen. */
  public @Nullable LedgerView getFirst() {
    if (first == null) {
      first = state(from);
    }
    return first;
  }

  /** The change that led to the second of the compared states; {@code null} if none is chosen. */
  public @Nullable LedgerView getSecond() {
    if (second == null) {
      second = state(to);
    }
    return second;
  }

  /** The changes that led to the compared states; none if none are compared. */
  public List<LedgerView> getCompared() {
    return Stream.of(Optional.ofNullable(getFirst()), Optional.ofNullable(getSecond()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The states to choose from: those of this page, and the chosen ones of other pages. */
  public List<LedgerView> getStates() {
    SequencedSet<LedgerView> states = new LinkedHashSet<>(getHistory().getItems());
    states.addAll(getCompared());
    return List.copyOf(states);
  }

  private @Nullable LedgerView state(@Nullable String sequence) {
    if (sequence == null || sequence.isEmpty()) {
      return null;
    }
    return ledger.entry(
        Addresses.text(collection), key == null ? "" : key, Addresses.largeNumber(sequence));
  }

  /** The collection in the address. */
  public @Nullable String getCollection() {
    return collection;
  }

  /** Takes the collection. */
  public void setCollection(@Nullable String collection) {
    this.collection = collection;
  }

  /** The key in the address. */
  public @Nullable String getKey() {
    return key;
  }

  /** Takes the key. */
  public void setKey(@Nullable String key) {
    this.key = key;
  }

  /** Where the history begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the history begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /** The state to compare from. */
  public @Nullable String getFrom() {
    return from;
  }

  /** Takes the state to compare from. */
  public void setFrom(@Nullable String from) {
    this.from = from;
  }

  /** The state to compare to. */
  public @Nullable String getTo() {
    return to;
  }

  /** Takes the state to compare to. */
  public void setTo(@Nullable String to) {
    this.to = to;
  }
}

package dev.hookwarden.web.review;

import dev.hookwarden.review.boundary.QueueCursor;
import dev.hookwarden.review.boundary.QueueFilter;
import dev.hookwarden.review.boundary.QueueItem;
import dev.hookwarden.review.boundary.ReviewDesk;
import dev.hookwarden.review.boundary.ReviewQueue;
import dev.hookwarden.scan.boundary.Severity;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions that wait for a decision, by filters that are part of the address. */
@Named
@RequestScoped
public class ReviewsPage {
  private static final String MINE = "mine";
  private static final String UNCLAIMED = "unclaimed";
  private static final String SUSPENDED = "suspended";

  @Inject private ReviewQueue queue;
  @Inject private ReviewDesk desk;
  @Inject private Choice choice;
  @Inject private Departure departure;

  private final Map<String, String> filters = new LinkedHashMap<>();
  private @Nullable String after;
  private @Nullable Cursor<QueueItem> page;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    String from = Addresses.text(after);
    QueueCursor place = from.isEmpty() ? QueueCursor.FIRST : QueueCursor.parse(from);
    page =
        Cursor.of(
            "/reviews.xhtml",
            filters,
            after,
            queue.queue(filter(), place, Cursor.FETCH),
            QueueItem::cursor);
  }

  /** Claims the version whose button was touched, and leads to it. */
  public void act() {
    choice
        .of("claim")
        .map(Version::parse)
        .ifPresent(
            version -> {
              if (Notices.attempt(() -> desk.claim(version.hook(), version.number()))) {
                departure.to(version.address(Done.CLAIMED, ""));
              }
            });
  }

  private QueueFilter filter() {
    return new QueueFilter(
        Severity.named(getSeverity()).orElse(null),
        orNull("author"),
        orNull("hook"),
        getClaimed().equals(MINE),
        getClaimed().equals(UNCLAIMED),
        getState().equals(SUSPENDED));
  }

  /**
   * Whether the list is read. While a form is, it is not needed, and a repetition that saw it empty
   * would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return page != null;
  }

  /** The versions; none before they are read. */
  public @Nullable Cursor<QueueItem> getPage() {
    return page;
  }

  /** What the list can be filtered by: who decides. */
  public List<String> getClaims() {
    return List.of(MINE, UNCLAIMED);
  }

  /** What the list can be filtered by: what became of the version. */
  public List<String> getStates() {
    return List.of(SUSPENDED);
  }

  /** Whether any filter is set. */
  public boolean isFiltered() {
    return filters.values().stream().anyMatch(value -> !value.isEmpty());
  }

  private @Nullable String orNull(String filter) {
    String value = get(filter);
    return value.isEmpty() ? null : value;
  }

  private String get(String filter) {
    return filters.getOrDefault(filter, "");
  }

  private void set(String filter, @Nullable String value) {
    filters.put(filter, Addresses.text(value));
  }

  /** Only with a finding of this severity or a worse one; empty for all. */
  public String getSeverity() {
    return get("severity");
  }

  /** Takes the severity. */
  public void setSeverity(@Nullable String severity) {
    set("severity", severity);
  }

  /** Only of this author; empty for all. */
  public String getAuthor() {
    return get("author");
  }

  /** Takes the author. */
  public void setAuthor(@Nullable String author) {
    set("author", author);
  }

  /** Only of hooks whose name contains this; empty for all. */
  public String getHook() {
    return get("hook");
  }

  /** Takes the part of the name. */
  public void setHook(@Nullable String hook) {
    set("hook", hook);
  }

  /** {@code mine}, {@code unclaimed}, or empty for all. */
  public String getClaimed() {
    return get("claimed");
  }

  /** Takes who decides. */
  public void setClaimed(@Nullable String claimed) {
    set("claimed", claimed);
  }

  /** {@code suspended}, or empty for all. */
  public String getState() {
    return get("state");
  }

  /** Takes what became of them. */
  public void setState(@Nullable String state) {
    set("state", state);
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}

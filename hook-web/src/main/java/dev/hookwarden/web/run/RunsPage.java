package dev.hookwarden.web.run;

import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.dispatch.boundary.RunPage;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of the workspace, newest first, by filters that are part of the address. */
@Named
@RequestScoped
public class RunsPage {
  @Inject private RunHistory history;

  private final Map<String, String> filters = new LinkedHashMap<>();
  private @Nullable String after;
  private @Nullable Cursor<RunView> page;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    getPage();
  }

  /** The runs. */
  public Cursor<RunView> getPage() {
    if (page == null) {
      RunPage found = history.runs(filter(), Addresses.before(after), Cursor.SIZE);
      page = Cursor.until("/runs.xhtml", filters, after, found.runs(), found.next());
    }
    return page;
  }

  /** Whether any filter is set. */
  public boolean isFiltered() {
    return filters.values().stream().anyMatch(value -> !value.isEmpty());
  }

  /** The kinds of trigger that exist. */
  public List<String> getTriggers() {
    return List.of("before", "after", "invoke", "schedule");
  }

  private RunFilter filter() {
    return new RunFilter(
        orNull("hook"),
        number(getVersion()),
        Outcome.named(getOutcome()).orElse(null),
        TriggerKind.named(getTrigger()).orElse(null),
        orNull("stream"),
        null,
        dayStart(getFrom(), 0),
        dayStart(getTo(), 1),
        orNull("text"));
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : Addresses.number(text);
  }

  private static @Nullable Instant dayStart(String day, int plusDays) {
    try {
      return day.isEmpty()
          ? null
          : LocalDate.parse(day).plusDays(plusDays).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
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

  /** Only this hook; empty for all. */
  public String getHook() {
    return get("hook");
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    set("hook", hook);
  }

  /** Only this version; empty for all. */
  public String getVersion() {
    return get("version");
  }

  /** Takes the version. */
  public void setVersion(@Nullable String version) {
    set("version", version);
  }

  /** Only runs with this text; empty for all. */
  public String getText() {
    return get("text");
  }

  /** Takes the text. */
  public void setText(@Nullable String text) {
    set("text", text);
  }

  /** Whether the search for a text has not yet come to the oldest run. */
  public boolean isGoingOn() {
    return !getText().isEmpty() && getPage().isHasNext();
  }

  /** Only this outcome; empty for all. */
  public String getOutcome() {
    return get("outcome");
  }

  /** Takes the outcome. */
  public void setOutcome(@Nullable String outcome) {
    set("outcome", outcome);
  }

  /** Only this trigger; empty for all. */
  public String getTrigger() {
    return get("trigger");
  }

  /** Takes the trigger. */
  public void setTrigger(@Nullable String trigger) {
    set("trigger", trigger);
  }

  /** Only this stream; empty for all. */
  public String getStream() {
    return get("stream");
  }

  /** Takes the stream. */
  public void setStream(@Nullable String stream) {
    set("stream", stream);
  }

  /** The first day in UTC; empty for no bound. */
  public String getFrom() {
    return get("from");
  }

  /** Takes the first day. */
  public void setFrom(@Nullable String from) {
    set("from", from);
  }

  /** The last day in UTC; empty for no bound. */
  public String getTo() {
    return get("to");
  }

  /** Takes the last day. */
  public void setTo(@Nullable String to) {
    set("to", to);
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

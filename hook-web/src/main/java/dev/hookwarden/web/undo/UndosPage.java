package dev.hookwarden.web.undo;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.boundary.UndoView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All undos, and where a new one is planned: for what the address names, or for what is typed. */
@Named
@RequestScoped
public class UndosPage {
  @Inject private UndoPlans plans;
  @Inject private Choice choice;
  @Inject private Departure departure;

  private Cursor<UndoView> page = cursor(List.of());
  private boolean loaded;
  private @Nullable String after;
  private @Nullable String run;
  private @Nullable String hook;
  private @Nullable String version;
  private @Nullable String collection;
  private @Nullable String key;
  private @Nullable String entry;
  private @Nullable String undo;

  /** Reads the list before anything is shown. */
  public void load() {
    page = cursor(plans.undos(Addresses.before(after), Cursor.FETCH));
    loaded = true;
  }

  private Cursor<UndoView> cursor(List<UndoView> found) {
    return Cursor.of("/undos.xhtml", Map.of(), after, found, UndoView::id);
  }

  /** Plans what the touched button stands for, and shows the plan. */
  public void act() {
    choice.of("plan").ifPresent(kind -> Notices.attempt(() -> plan(kind)));
  }

  private void plan(String kind) {
    boolean followUps = choice.of("followUps").isPresent();
    UndoView plan = plans.plan(scope(kind), followUps);
    departure.to("/undo.xhtml?id=" + plan.id());
  }

  private UndoScope scope(String kind) {
    return switch (kind) {
      case "run" -> new UndoScope.Run(id("run"));
      case "version" ->
          new UndoScope.Version(typed("hook"), Math.clamp(number("version"), 0, Integer.MAX_VALUE));
      case "window" -> new UndoScope.Window(typed("hook"), time("from"), time("to"));
      case "record" -> new UndoScope.Record(typed("collection"), typed("key"), number("entry"));
      case "moment" -> new UndoScope.Moment(typed("collection"), typed("key"), time("moment"));
      case "undo" -> new UndoScope.Undo(id("undo"));
      default -> throw refused("the kind of undo is not known");
    };
  }

  private String typed(String name) {
    String text = choice.of(name).map(String::strip).orElse("");
    if (text.isEmpty()) {
      throw refused(name + " is missing");
    }
    return text;
  }

  private UUID id(String name) {
    try {
      return UUID.fromString(typed(name));
    } catch (IllegalArgumentException e) {
      throw refused(name + " is not an id");
    }
  }

  private long number(String name) {
    try {
      return Long.parseLong(typed(name));
    } catch (NumberFormatException e) {
      throw refused(name + " is not a number");
    }
  }

  private Instant time(String name) {
    try {
      return LocalDateTime.parse(typed(name)).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw refused(name + " is not a time");
    }
  }

  private static HookwardenException refused(String why) {
    return new HookwardenException(Problem.INVALID_REQUEST, why);
  }

  /** Whether the list is read; while a form is, it is not needed. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The undos; none before they are read. */
  public Cursor<UndoView> getPage() {
    return page;
  }

  /** What an undo is about. */
  public String words(UndoView view) {
    return ScopeWords.of(view.scope());
  }

  /** How the state of an undo is coloured. */
  public String kind(UndoView view) {
    return ScopeWords.kind(view.state());
  }

  /** What the address names to undo, in a word; empty if nothing. */
  public String getNamed() {
    if (run != null) {
      return "run";
    }
    if (undo != null) {
      return "undo";
    }
    if (hook != null && version != null) {
      return "version";
    }
    return collection != null && key != null && entry != null ? "record" : "";
  }

  /** The same in words. */
  public String getNamedWords() {
    return switch (getNamed()) {
      case "run" -> "what run " + run + " changed";
      case "undo" -> "what undo " + undo + " changed";
      case "version" -> "everything that " + hook + " version " + version + " changed";
      default -> "what changed " + collection + " / " + key + " after change " + entry;
    };
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /** The run in the address. */
  public @Nullable String getRun() {
    return run;
  }

  /** Takes the run. */
  public void setRun(@Nullable String run) {
    this.run = run;
  }

  /** The hook in the address. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** The version in the address. */
  public @Nullable String getVersion() {
    return version;
  }

  /** Takes the version. */
  public void setVersion(@Nullable String version) {
    this.version = version;
  }

  /** The record's collection in the address. */
  public @Nullable String getCollection() {
    return collection;
  }

  /** Takes the record's collection. */
  public void setCollection(@Nullable String collection) {
    this.collection = collection;
  }

  /** The record's key in the address. */
  public @Nullable String getKey() {
    return key;
  }

  /** Takes the record's key. */
  public void setKey(@Nullable String key) {
    this.key = key;
  }

  /** The change to go back to in the address. */
  public @Nullable String getEntry() {
    return entry;
  }

  /** Takes the change to go back to. */
  public void setEntry(@Nullable String entry) {
    this.entry = entry;
  }

  /** The undo to undo in the address. */
  public @Nullable String getUndo() {
    return undo;
  }

  /** Takes the undo to undo. */
  public void setUndo(@Nullable String undo) {
    this.undo = undo;
  }
}

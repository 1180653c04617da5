package dev.hookwarden.web.schedule;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleOrigin;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.schedule.boundary.Schedules;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Outcomes;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One schedule: what became of its times, and the form that changes it. What is typed is stored
 * only once its next times have been shown.
 */
@Named
@RequestScoped
public class SchedulePage {
  private static final String PATH = "/schedule.xhtml";
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", Locale.ENGLISH);

  @Inject private Schedules schedules;
  @Inject private ScheduleButtons buttons;
  @Inject private ScheduleForm form;
  @Inject private Visitor visitor;
  @Inject private Outcomes outcomes;
  @Inject private Departure departure;

  private @Nullable String id;
  private @Nullable String hook;
  private @Nullable String after;
  private @Nullable ScheduleRow row;
  private Cursor<FiringRow> firings = Cursor.until(PATH, Map.of(), null, List.of(), null);
  private List<String> next = List.of();
  private String words = "";
  private String seen = "";

  /** Fills the form when the page is opened. */
  public void begin() {
    if (getId().isEmpty()) {
      form.setHook(hook);
    } else {
      form.fill(schedules.schedule(Addresses.id(id)));
    }
  }

  /** Reads what is shown beside the form. */
  public void load() {
    if (!getId().isEmpty()) {
      row = ScheduleRow.from(schedules.schedule(Addresses.id(id)), outcomes);
      List<FiringView> found =
          schedules.firings(Addresses.id(id), Addresses.before(after), Cursor.FETCH);
      firings =
          Cursor.until(
              PATH,
              Map.of("id", getId()),
              after,
              found.stream()
                  .limit(Cursor.SIZE)
                  .map(each -> FiringRow.from(each, outcomes))
                  .toList(),
              found.size() > Cursor.SIZE ? found.get(Cursor.SIZE - 1).id() : null);
    }
  }

  /** Does what a touched button stands for. */
  public void act() {
    buttons.act();
  }

  /** Shows the next times of what is typed. */
  public void preview() {
    attempt(() -> show(form.definition()));
  }

  /** Stores what is typed, if its next times have been shown. */
  public void save() {
    attempt(
        () -> {
          ScheduleDefinition wanted = form.definition();
          if (!Json.write(wanted.json()).equals(seen)) {
            show(wanted);
            Notices.failure("Look at the next times below, then save once more.");
            return;
          }
          ScheduleView saved =
              getId().isEmpty()
                  ? schedules.create(form.draft())
                  : schedules.change(Addresses.id(id), form.draft(), form.getRevision());
          departure.to(PATH + "?id=" + saved.identity().id());
        });
  }

  /** Removes the schedule. */
  public void remove() {
    attempt(
        () -> {
          schedules.remove(Addresses.id(id), form.getRevision());
          departure.to("/schedules.xhtml");
        });
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (HookwardenException e) {
      form.refuse(e);
    }
  }

  private void show(ScheduleDefinition wanted) {
    ZoneId zone = wanted.plan().zone();
    List<Instant> times = schedules.preview(wanted);
    next = times.stream().map(time -> LOCAL.format(time.atZone(zone)) + " " + zone).toList();
    words = wanted.plan().words() + wanted.plan().conditions();
    seen = Json.write(wanted.json());
  }

  /** Whether the visitor may write here; taken for so while a form is read. */
  public boolean isWritable() {
    return visitor.may("schedule:manage")
        && (row == null || row.view().identity().origin() == ScheduleOrigin.PERSON);
  }

  /** Whether it can be removed; taken for so while a form is read. */
  public boolean isRemovable() {
    return row != null
        || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  /** The schedule; {@code null} for a new one. */
  public @Nullable ScheduleRow getRow() {
    return row;
  }

  /** What became of its times. */
  public Cursor<FiringRow> getFirings() {
    return firings;
  }

  /** The next times of what is typed, as its clocks say them; empty until they are asked for. */
  public List<String> getNext() {
    return next;
  }

  /** What is typed, in words; empty until its next times are asked for. */
  public String getWords() {
    return words;
  }

  /** The definition whose next times have been shown. */
  public String getSeen() {
    return seen;
  }

  /** Takes the definition whose next times have been shown. */
  public void setSeen(@Nullable String seen) {
    this.seen = Addresses.text(seen);
  }

  /** The id in the address; empty for a new schedule. */
  public String getId() {
    return Addresses.text(id);
  }

  /** Takes the id in the address. */
  public void setId(@Nullable String id) {
    this.id = id;
  }

  /** The hook in the address of a new schedule. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook in the address. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** Where the firings begin. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the firings begin. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}

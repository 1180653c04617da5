package dev.hookwarden.web.queue;

import dev.hookwarden.dispatch.boundary.DeadLetters;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.QueuedRunView;
import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run that was given up: why, its attempts, and what becomes of it. */
@Named
@RequestScoped
public class DeadLetterPage {
  private static final String LIST = "/deadletters.xhtml";
  private static final String REASON = "why";

  @Inject private DeadLetters deadLetters;
  @Inject private RunHistory history;
  @Inject private Choice choice;
  @Inject private Departure departure;

  private @Nullable String id;
  private @Nullable QueuedRunView letter;
  private @Nullable EventView event;
  private List<RunView> attempts = List.of();

  /** Finds it before anything is shown. */
  public void load() {
    QueuedRunView found = deadLetters.deadLetter(Addresses.id(id));
    letter = found;
    event = history.event(found.event());
    attempts =
        history
            .runs(RunFilter.onEvent(found.event()), Addresses.before(null), Cursor.SIZE)
            .runs()
            .stream()
            .filter(run -> run.identity().hook().equals(found.hook()))
            .toList()
            .reversed();
  }

  /** Does what the touched button says. */
  public void act() {
    choice
        .of("replay")
        .ifPresent(
            _ -> {
              if (Notices.attempt(() -> deadLetters.replay(Addresses.id(id)))) {
                departure.to(LIST);
              }
            });
    choice.of("discard").ifPresent(_ -> discard());
  }

  private void discard() {
    try {
      deadLetters.discard(Addresses.id(id), typed());
      departure.to(LIST);
    } catch (HookwardenException e) {
      Notices.failureAt(REASON, Notices.sentence(e.detail().replaceFirst("^[a-z]+: ", "")));
    }
  }

  /** The reason as it was typed. */
  public String typed() {
    return choice.of(REASON).map(Addresses::text).orElse("");
  }

  /** It. */
  public QueuedRunView getLetter() {
    return Objects.requireNonNull(letter);
  }

  /** Whether it is there. */
  public boolean isLoaded() {
    return letter != null;
  }

  /** Its event over several lines. */
  public String getEventText() {
    return event == null ? "" : JsonWords.pretty(event.event());
  }

  /** The stream of its event; empty for none. */
  public String getStream() {
    return event == null ? "" : Addresses.text(event.stream());
  }

  /** Its runs, first at first. */
  public List<RunView> getAttempts() {
    return attempts;
  }

  /** The id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }
}

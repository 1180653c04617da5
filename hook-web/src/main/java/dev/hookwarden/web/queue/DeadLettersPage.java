package dev.hookwarden.web.queue;

import dev.hookwarden.dispatch.boundary.DeadLetters;
import dev.hookwarden.dispatch.boundary.QueuedRunView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs that were given up. */
@Named
@RequestScoped
public class DeadLettersPage {
  private static final String PATH = "/deadletters.xhtml";

  @Inject private DeadLetters deadLetters;
  @Inject private Choice choice;

  private Cursor<QueuedRunView> page =
      Cursor.of(PATH, Map.of(), null, List.of(), QueuedRunView::id);
  private @Nullable String hook;
  private @Nullable String after;
  private long count;

  /** Reads all of it before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    String wanted = getHook();
    page =
        cursor(
            deadLetters.deadLetters(
                wanted.isEmpty() ? null : wanted, Addresses.before(after), Cursor.FETCH));
    count = wanted.isEmpty() ? 0 : deadLetters.count(wanted);
  }

  private Cursor<QueuedRunView> cursor(List<QueuedRunView> found) {
    return Cursor.of(PATH, Map.of("hook", getHook()), after, found, QueuedRunView::id);
  }

  /** Replays what the touched button says. */
  public void act() {
    choice
        .of("replay")
        .ifPresent(
            id -> {
              if (Notices.attempt(() -> deadLetters.replay(Addresses.id(id)))) {
                Notices.success("It waits again.");
              }
            });
    choice.of("replay-all").ifPresent(this::replayAll);
  }

  private void replayAll(String name) {
    Notices.attempt(
        () -> {
          int replayed = deadLetters.replayAll(name);
          Notices.success(replayed == 1 ? "One waits again." : replayed + " wait again.");
        });
  }

  /** How many a replay of all of the hook would let wait again; 0 without a hook. */
  public long getCount() {
    return Math.min(count, DeadLetters.MAX_REPLAYED);
  }

  /** The page of the list. */
  public Cursor<QueuedRunView> getPage() {
    return page;
  }

  /** The hook that the list is about; empty for all. */
  public String getHook() {
    return Addresses.text(hook);
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
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

package dev.hookwarden.web.undo;

import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.Answers;
import dev.hookwarden.undo.boundary.Deeds;
import dev.hookwarden.undo.boundary.FollowUp;
import dev.hookwarden.undo.boundary.ItemPage;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.UndoDesk;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.boundary.UndoState;
import dev.hookwarden.undo.boundary.UndoView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One undo: its plan, its conflicts, and how far it is. */
@Named
@RequestScoped
public class UndoPage {
  static final String PATH = "/undo.xhtml";
  private static final int WHOLE = 100;

  @Inject private UndoPlans plans;
  @Inject private UndoDesk desk;
  @Inject private Choice choice;
  @Inject private Visitor visitor;
  @Inject private Departure departure;

  private @Nullable String id;
  private @Nullable String state;
  private @Nullable String after;
  private @Nullable UndoView undo;
  private @Nullable Cursor<ItemRow> rows;
  private List<FollowUp> caused = List.of();
  private List<Deeds.Deed> actions = List.of();

  /** Finds the undo before anything is shown. */
  public void load() {
    UUID wanted = Addresses.id(id);
    undo = plans.undo(wanted);
    int beyond = after == null || after.isEmpty() ? 0 : Addresses.number(after);
    ItemPage found = plans.records(wanted, only(), beyond, Cursor.SIZE);
    rows =
        Cursor.until(
            PATH,
            Map.of("id", wanted.toString(), "state", Addresses.text(state)),
            after,
            found.items().stream().map(item -> ItemRow.of(item, wanted.toString())).toList(),
            found.next());
    caused = plans.followUps(wanted, Addresses.above(null), Cursor.SIZE);
    actions = plans.actions(wanted, Addresses.above(null), Cursor.SIZE);
  }

  private @Nullable ItemState only() {
    return ItemState.named(Addresses.text(state)).orElse(null);
  }

  /** Does what the touched button stands for. */
  public void act() {
    for (Answer answer : Answer.values()) {
      choice.of(answer.wireName()).ifPresent(row -> answer(answer, row));
    }
    choice.of("confirm").ifPresent(_ -> confirm());
    choice.of("execute").ifPresent(_ -> execute());
    choice.of("stop").ifPresent(_ -> attempt("", () -> desk.stop(Addresses.id(id))));
  }

  /** What was done leads back by the address, which can be loaded again and again. */
  private void attempt(String place, Runnable act) {
    if (Notices.attempt(act)) {
      departure.to(getAddress() + place);
    }
  }

  private void answer(Answer answer, String row) {
    List<Integer> positions = row.isEmpty() ? List.of() : List.of(Addresses.number(row));
    // Buttons for all leave what somebody has decided for a record.
    Answers answers = new Answers(answer, positions, row.isEmpty());
    String place = row.isEmpty() ? "" : "#record-" + row;
    attempt(place, () -> desk.answer(Addresses.id(id), answers, null));
  }

  private void confirm() {
    if (Notices.attempt(() -> desk.confirm(Addresses.id(id), seen()))) {
      Notices.success("You have confirmed the undo.");
    }
  }

  private void execute() {
    String reason = choice.of("reason").orElse("");
    attempt("", () -> desk.execute(Addresses.id(id), reason, seen()));
  }

  private @Nullable Long seen() {
    return choice.of("revision").map(Addresses::largeNumber).orElse(null);
  }

  /** Whether the undo is found; while a form is read, it is not. */
  public boolean isLoaded() {
    return undo != null;
  }

  /** The undo. */
  public UndoView getUndo() {
    return Objects.requireNonNull(undo);
  }

  /** What it is about. */
  public String getWords() {
    return ScopeWords.of(getUndo().scope());
  }

  /** How its state is coloured. */
  public String getKind() {
    return ScopeWords.kind(getUndo().state());
  }

  /** Its records, a page at a time. */
  public Cursor<ItemRow> getRows() {
    return Objects.requireNonNull(rows);
  }

  /** The first of the runs that were caused. */
  public List<FollowUp> getCaused() {
    return caused;
  }

  /** The first of the actions that are not taken back. */
  public List<Deeds.Deed> getActions() {
    return actions;
  }

  /** The address of what is shown. */
  public String getAddress() {
    return address(Addresses.text(state), Addresses.text(after));
  }

  /** The address of the page with records in one state only. */
  public String only(String wanted) {
    return address(wanted, "");
  }

  private String address(String wanted, String beyond) {
    return Addresses.of(PATH, Map.of("id", Addresses.text(id), "state", wanted, "after", beyond));
  }

  /** Whether nothing has been written yet. */
  public boolean isPlanned() {
    return getUndo().state() == UndoState.PLANNED;
  }

  /** Whether it is being executed. */
  public boolean isRunning() {
    return getUndo().state() == UndoState.RUNNING;
  }

  /** Whether it may be executed, or go on, as far as answers and confirmation go. */
  public boolean isReady() {
    UndoView view = getUndo();
    return (isPlanned() || view.state() == UndoState.STOPPED)
        && view.counts().unanswered() == 0
        && !view.progress().needsConfirmation();
  }

  /** Whether the visitor may be the second person. */
  public boolean isMineToConfirm() {
    UndoView view = getUndo();
    return isPlanned()
        && view.progress().needsConfirmation()
        && view.counts().unanswered() == 0
        && !view.planned().id().equals(visitor.getId());
  }

  /** How much is done, in per cent. */
  public int getShare() {
    UndoView view = getUndo();
    int records = view.counts().records();
    return records == 0 ? WHOLE : (int) ((long) WHOLE * view.progress().done() / records);
  }

  /** Where the caused runs are planned along; empty if they are, or there are none. */
  public String getTreeAddress() {
    if (getUndo().followUps()) {
      return "";
    }
    return switch (getUndo().scope()) {
      case UndoScope.Run by -> planAddress(Map.of("run", by.run().toString()));
      case UndoScope.Version by ->
          planAddress(Map.of("hook", by.hook(), "version", String.valueOf(by.version())));
      case UndoScope.Tree _, UndoScope.Window _ -> "";
      case UndoScope.Record _, UndoScope.Moment _, UndoScope.Undo _ -> "";
    };
  }

  private static String planAddress(Map<String, String> scope) {
    return Addresses.of("/undos.xhtml", scope);
  }

  /** The id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }

  /** The state that is shown only. */
  public @Nullable String getState() {
    return state;
  }

  /** Takes the state that is shown only. */
  public void setState(@Nullable String state) {
    this.state = state;
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

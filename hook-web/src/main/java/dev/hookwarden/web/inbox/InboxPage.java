package dev.hookwarden.web.inbox;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.Inbox;
import dev.hookwarden.consent.boundary.InboxAnswer;
import dev.hookwarden.consent.boundary.InboxFilter;
import dev.hookwarden.consent.boundary.RequestGroup;
import dev.hookwarden.consent.boundary.RequestView;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What waits for the visitor's answer, and the short answers. */
@Named
@RequestScoped
public class InboxPage {
  private static final String PATH = "/inbox.xhtml";
  private static final List<String> ANSWERS = List.of("once", "always", "not-now", "never");

  @Inject private Inbox inbox;
  @Inject private InboxWords words;
  @Inject private Typed typed;

  private Cursor<RequestView> page = cursor(FittingPage.empty());
  private List<RequestGroup> groups = List.of();
  private boolean loaded;
  private @Nullable String hook;
  private @Nullable String kind;
  private @Nullable String purpose;
  private @Nullable String after;

  /** Reads what waits before anything is shown. */
  public void load() {
    page = cursor(inbox.requests(filter(), Addresses.before(after), Cursor.SIZE));
    groups = inbox.groups();
    loaded = true;
  }

  /** Carries out the answer whose button was touched. */
  public void act() {
    for (String answer : ANSWERS) {
      typed
          .button(answer)
          .ifPresent(id -> tell(() -> words.done(inbox.answer(Addresses.id(id), read(answer)))));
    }
    typed.button("ticked").ifPresent(answer -> tell(() -> several(answer)));
    typed
        .button("all")
        .ifPresent(answer -> tell(() -> words.done(inbox.answerGroup(filter(), read(answer)))));
  }

  private String several(String answer) {
    List<UUID> chosen = typed.ticked("chosen").stream().map(Addresses::id).toList();
    if (chosen.isEmpty()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "choose at least one request");
    }
    return words.done(inbox.answerSeveral(chosen, read(answer)));
  }

  private static void tell(Supplier<String> act) {
    Notices.attempt(() -> Notices.success(act.get()));
  }

  private static InboxAnswer read(String answer) {
    return switch (answer) {
      case "once" -> new InboxAnswer.Once();
      case "always" -> new InboxAnswer.Always(null);
      case "not-now" -> new InboxAnswer.NotNow();
      case "never" -> new InboxAnswer.Never();
      default -> throw new HookwardenException(Problem.INVALID_REQUEST, "there is no such answer");
    };
  }

  private InboxFilter filter() {
    return new InboxFilter(given(hook), kind(given(kind)), given(purpose));
  }

  private static @Nullable ActionKind kind(@Nullable String name) {
    return name == null
        ? null
        : Arrays.stream(ActionKind.values())
            .filter(found -> found.isToPerson() && found.wireName().equals(name))
            .findFirst()
            .orElseThrow(() -> new HookwardenException(Problem.NOT_FOUND, "no such kind"));
  }

  private static @Nullable String given(@Nullable String text) {
    return Addresses.text(text).isEmpty() ? null : text;
  }

  private Cursor<RequestView> cursor(FittingPage<RequestView, UUID> found) {
    return Cursor.until(PATH, parameters(), after, found);
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("hook", Addresses.text(hook));
    parameters.put("kind", Addresses.text(kind));
    parameters.put("purpose", Addresses.text(purpose));
    return parameters;
  }

  /** The address of this page, so that an answer leads back to what was shown. */
  public String getAddress() {
    return Addresses.of(PATH, parameters());
  }

  /** The address of a group. */
  public String addressOf(RequestGroup group) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("hook", group.hook());
    parameters.put("kind", group.kind().wireName());
    parameters.put("purpose", group.purpose());
    return Addresses.of(PATH, parameters);
  }

  /** Whether one group is shown, which can be answered as a whole. */
  public boolean isGroup() {
    return given(hook) != null && given(kind) != null && given(purpose) != null;
  }

  /** Whether the list is read. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The requests. */
  public Cursor<RequestView> getPage() {
    return page;
  }

  /** What waits, in groups. */
  public List<RequestGroup> getGroups() {
    return groups;
  }

  /** Only of this hook. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** Only of this kind. */
  public @Nullable String getKind() {
    return kind;
  }

  /** Takes the kind. */
  public void setKind(@Nullable String kind) {
    this.kind = kind;
  }

  /** Only for this purpose. */
  public @Nullable String getPurpose() {
    return purpose;
  }

  /** Takes the purpose. */
  public void setPurpose(@Nullable String purpose) {
    this.purpose = purpose;
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

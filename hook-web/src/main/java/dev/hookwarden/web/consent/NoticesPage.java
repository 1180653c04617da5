package dev.hookwarden.web.consent;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.MandatoryNotices;
import dev.hookwarden.consent.boundary.NewNotice;
import dev.hookwarden.consent.boundary.NoticeView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mandatory notices of the workspace. */
@Named
@RequestScoped
public class NoticesPage {
  @Inject private MandatoryNotices notices;
  @Inject private Choice choice;

  private Cursor<NoticeView> page = cursor(List.of());
  private boolean loaded;
  private @Nullable String after;
  private String hook = "";
  private ActionKind kind = ActionKind.NOTIFY;
  private String purpose = "";
  private String reason = "";

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page = cursor(notices.notices(false, Addresses.before(after), Cursor.FETCH));
    loaded = true;
  }

  private Cursor<NoticeView> cursor(List<NoticeView> found) {
    return Cursor.of("/notices.xhtml", Map.of(), after, found, NoticeView::id);
  }

  /**
   * Whether the list is read. While a form is, it is not needed, and a repetition that saw it empty
   * would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return loaded;
  }

  /** The notices; none before they are read. */
  public Cursor<NoticeView> getPage() {
    return page;
  }

  /** What can be mandatory. */
  public List<ActionKind> getKinds() {
    return Arrays.stream(ActionKind.values()).filter(ActionKind::isToPerson).toList();
  }

  /** Makes something mandatory. */
  public void grant() {
    boolean done = Notices.attempt(() -> notices.grant(new NewNotice(hook, kind, purpose, reason)));
    if (done) {
      Notices.success("Mutes and missing consents do not hold it up any more.");
      purpose = "";
      reason = "";
    }
  }

  /** Ends the notice whose button was touched. */
  public void act() {
    choice.of("end").ifPresent(id -> Notices.attempt(() -> notices.end(Addresses.id(id))));
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /** The hook of a notice to be. */
  public String getHook() {
    return hook;
  }

  /** Takes the hook of a notice to be. */
  public void setHook(String hook) {
    this.hook = Addresses.text(hook);
  }

  /** What the hook may do by a notice to be. */
  public ActionKind getKind() {
    return kind;
  }

  /** Takes what the hook may do by a notice to be. */
  public void setKind(ActionKind kind) {
    this.kind = kind;
  }

  /** What a notice to be is for. */
  public String getPurpose() {
    return purpose;
  }

  /** Takes what a notice to be is for. */
  public void setPurpose(String purpose) {
    this.purpose = Addresses.text(purpose);
  }

  /** Why a notice to be is mandatory. */
  public String getReason() {
    return reason;
  }

  /** Takes why a notice to be is mandatory. */
  public void setReason(String reason) {
    this.reason = Addresses.text(reason);
  }
}

package dev.hookwarden.web.inbox;

import dev.hookwarden.consent.boundary.Consents;
import dev.hookwarden.consent.boundary.HookConsents;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people think of the workspace's hooks, in numbers, for administrators. */
@Named
@RequestScoped
public class ConsentsPage {
  @Inject private Consents consents;
  @Inject private Typed typed;

  private Cursor<HookConsents> page = cursor(List.of());
  private boolean loaded;
  private @Nullable String after;

  /** Reads the numbers before anything is shown. */
  public void load() {
    page = cursor(consents.hooks(Addresses.text(after), Cursor.FETCH));
    loaded = true;
  }

  /** Ends all consents of the hook whose button was touched. */
  public void act() {
    typed
        .button("revoke-all")
        .ifPresent(
            hook ->
                Notices.attempt(
                    () ->
                        Notices.success(
                            "%d consents were ended.".formatted(consents.revokeAll(hook)))));
  }

  private Cursor<HookConsents> cursor(List<HookConsents> found) {
    return Cursor.of("/consents.xhtml", Map.of(), after, found, HookConsents::hook);
  }

  /** Whether the numbers are read. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The hooks. */
  public Cursor<HookConsents> getPage() {
    return page;
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

package dev.hookwarden.web.access;

import dev.hookwarden.access.boundary.ApiKeys;
import dev.hookwarden.access.boundary.KeyView;
import dev.hookwarden.access.boundary.NewKey;
import dev.hookwarden.platform.Role;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API keys of the workspace. */
@Named
@RequestScoped
public class KeysPage {
  @Inject private ApiKeys keys;
  @Inject private Clock clock;
  @Inject private Choice choice;

  private Cursor<KeyView> page = cursor(List.of());
  private boolean loaded;
  private @Nullable NewKey made;
  private @Nullable String after;
  private String name = "";
  private Role role = Role.CLIENT;
  private int days = 90;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page = cursor(keys.list(Addresses.above(after), Cursor.FETCH));
    loaded = true;
  }

  private Cursor<KeyView> cursor(List<KeyView> found) {
    return Cursor.of("/keys.xhtml", Map.of(), after, found, KeyView::id);
  }

  /**
   * Whether the list is read. While a form is, it is not needed, and a repetition that saw it empty
   * would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return loaded;
  }

  /** The keys; none before they are read. */
  public Cursor<KeyView> getPage() {
    return page;
  }

  /** The roles that keys can have. */
  public List<Role> getRoles() {
    return Arrays.stream(Role.values()).filter(Role::isForKeys).toList();
  }

  /** What a key is good for now: {@code active}, {@code expired} or {@code revoked}. */
  public String state(KeyView key) {
    if (key.revokedAt() != null) {
      return "revoked";
    }
    Instant end = key.expiresAt();
    return end == null || clock.instant().isBefore(end) ? "active" : "expired";
  }

  /** Makes a key. */
  public void create() {
    Notices.attempt(
        () -> {
          Instant end = days == 0 ? null : clock.instant().plus(Duration.ofDays(days));
          made = keys.create(name, role, end);
          name = "";
        });
  }

  /** Ends the key whose button was touched. */
  public void act() {
    choice.of("revoke").ifPresent(key -> Notices.attempt(() -> keys.revoke(Addresses.id(key))));
  }

  /** The key that was just made. */
  public @Nullable NewKey getMade() {
    return made;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /** The name of a key to be. */
  public String getName() {
    return name;
  }

  /** Takes the name of a key to be. */
  public void setName(String name) {
    this.name = Addresses.text(name);
  }

  /** The role of a key to be. */
  public Role getRole() {
    return role;
  }

  /** Takes the role of a key to be. */
  public void setRole(Role role) {
    this.role = role;
  }

  /** After how many days the key to be ends; 0 for never. */
  public int getDays() {
    return days;
  }

  /** Takes after how many days the key to be ends. */
  public void setDays(int days) {
    this.days = days;
  }
}

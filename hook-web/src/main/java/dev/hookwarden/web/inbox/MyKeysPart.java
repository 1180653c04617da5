package dev.hookwarden.web.inbox;

import dev.hookwarden.access.boundary.KeyView;
import dev.hookwarden.access.boundary.MyKeys;
import dev.hookwarden.access.boundary.NewKey;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The visitor's own keys, as a part of their preferences. */
@Named
@RequestScoped
public class MyKeysPart {
  private static final Map<String, Integer> DAYS =
      Map.of("30 days", 30, "90 days", 90, "1 year", 365);

  @Inject private MyKeys keys;
  @Inject private Typed typed;
  @Inject private Clock clock;

  private List<KeyView> list = List.of();
  private boolean loaded;
  private @Nullable NewKey made;

  /** Reads the keys before anything is shown. */
  public void load() {
    list = keys.list();
    loaded = true;
  }

  /** Makes or revokes a key, if its button was touched. */
  public void act() {
    typed.button("make-key").ifPresent(any -> Notices.attempt(this::make));
    typed.button("revoke").ifPresent(id -> Notices.attempt(() -> keys.revoke(Addresses.id(id))));
  }

  private void make() {
    Integer days = DAYS.get(typed.in("key-days"));
    if (days == null) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "choose when the key ends");
    }
    made = keys.create(typed.in("key-name"), clock.instant().plus(Duration.ofDays(days)));
  }

  /** Whether a key can be used. */
  public boolean isUsable(KeyView key) {
    Instant end = key.expiresAt();
    return end == null || clock.instant().isBefore(end);
  }

  /** After how long a key can end. */
  public List<String> getChoices() {
    return List.of("90 days", "30 days", "1 year");
  }

  /** The keys. */
  public List<KeyView> getList() {
    return list;
  }

  /** Whether the keys are read. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The key that was just made. */
  public @Nullable NewKey getMade() {
    return made;
  }
}

package dev.hookwarden.web.delivery;

import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryCount;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.boundary.DeliveryView;
import dev.hookwarden.delivery.boundary.Outbox;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the workspace sends outside, by state, newest first. */
@Named
@RequestScoped
public class OutboxPage {
  @Inject private Outbox outbox;
  @Inject private DeliveryStates states;
  @Inject private Choice choice;

  private @Nullable String state;
  private @Nullable String channel;
  private @Nullable String after;
  private @Nullable Cursor<DeliveryView> page;
  private List<DeliveryCount> counts = List.of();

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    counts = outbox.counts();
    page =
        Cursor.of(
            "/outbox.xhtml",
            Map.of("state", getShown().wireName(), "channel", getChannel()),
            after,
            outbox.deliveries(wanted(), getShown(), Addresses.before(after), Cursor.FETCH),
            DeliveryView::id);
  }

  /** Does what the touched button says. */
  public void act() {
    choice
        .of("again")
        .ifPresent(
            id ->
                Notices.attempt(
                    () -> {
                      DeliveryView queued = outbox.again(Addresses.id(id));
                      Notices.success(
                          "It is sent again to %s.".formatted(queued.parcel().target()));
                    }));
    choice
        .of("all")
        .ifPresent(
            name ->
                Notices.attempt(
                    () ->
                        channel(name)
                            .ifPresent(
                                which ->
                                    Notices.success(
                                        "%d are sent again.".formatted(outbox.againAll(which))))));
  }

  /** The deliveries. */
  public Cursor<DeliveryView> getPage() {
    return Objects.requireNonNull(page);
  }

  /** Whether the list is read. */
  public boolean isLoaded() {
    return page != null;
  }

  /** The state that is shown. */
  public DeliveryState getShown() {
    return states.named(Addresses.text(state));
  }

  /** Whether those that were given up are shown. */
  public boolean isDead() {
    return getShown() == DeliveryState.DEAD;
  }

  /** How many were given up, by channel. */
  public List<DeliveryCount> getDeadCounts() {
    return counts.stream().filter(count -> count.state() == DeliveryState.DEAD).toList();
  }

  /** How many are in a state; empty where it is not counted, or nothing is there. */
  public String countOf(DeliveryState which) {
    long sum =
        counts.stream()
            .filter(count -> count.state() == which)
            .mapToLong(DeliveryCount::count)
            .sum();
    return sum == 0 ? "" : " (%d)".formatted(sum);
  }

  private @Nullable Channel wanted() {
    return channel(getChannel()).orElse(null);
  }

  private static Optional<Channel> channel(String name) {
    return Arrays.stream(Channel.values())
        .filter(known -> known.wireName().equals(name))
        .findFirst();
  }

  /** The state's name in the address. */
  public @Nullable String getState() {
    return state;
  }

  /** Takes the state's name. */
  public void setState(@Nullable String state) {
    this.state = state;
  }

  /** The channel's name in the address; empty for all. */
  public String getChannel() {
    return Addresses.text(channel);
  }

  /** Takes the channel's name. */
  public void setChannel(@Nullable String channel) {
    this.channel = channel;
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

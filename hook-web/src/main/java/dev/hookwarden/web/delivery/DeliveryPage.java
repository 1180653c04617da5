package dev.hookwarden.web.delivery;

import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.boundary.OpenedDelivery;
import dev.hookwarden.delivery.boundary.Outbox;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One delivery. */
@Named
@RequestScoped
public class DeliveryPage {
  @Inject private Outbox outbox;
  @Inject private Choice choice;

  private @Nullable String id;
  private @Nullable OpenedDelivery opened;

  /** Finds it before anything is shown. */
  public void load() {
    opened = outbox.delivery(Addresses.id(id));
  }

  /** Does what the touched button says. */
  public void act() {
    choice
        .of("again")
        .ifPresent(
            asked ->
                Notices.attempt(
                    () -> {
                      outbox.again(Addresses.id(id));
                      Notices.success("It is sent again.");
                    }));
    choice
        .of("discard")
        .ifPresent(
            asked ->
                Notices.attempt(
                    () -> {
                      outbox.discard(Addresses.id(id), choice.of("reason").orElse(""));
                      Notices.success("It is not sent.");
                    }));
  }

  /** Whether it is found. */
  public boolean isLoaded() {
    return opened != null;
  }

  /** The delivery. */
  public OpenedDelivery getOpened() {
    return Objects.requireNonNull(opened);
  }

  /** Whether it was given up. */
  public boolean isDead() {
    return getOpened().delivery().progress().state() == DeliveryState.DEAD;
  }

  /** Whether it can be ended without being sent. */
  public boolean isDiscardable() {
    return isDead() || getOpened().delivery().progress().state() == DeliveryState.QUEUED;
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

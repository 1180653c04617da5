package dev.hookwarden.delivery.entity;

import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.boundary.Digest;
import dev.hookwarden.delivery.boundary.Parcel;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that waits to be sent, is being sent, or was. */
@Entity
public class Delivery {
  @Id private UUID id;
  private UUID workspace;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private @Nullable UUID action;
  private @Nullable UUID person;

  /** The destination, or the person's id. */
  private String target;

  private String content;

  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  /** How often a server has taken it since it was last queued by somebody. */
  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  @Column(name = "last_error")
  private @Nullable String lastError;

  /** What the other side said when it took it. */
  private @Nullable String answer;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Delivery() {}

  /** Creates a delivery whose turn is now; where to follows by {@link #to}. */
  public Delivery(UUID id, Channel channel, Parcel.Source source, String content, Instant now) {
    this(id, source.workspace(), channel, content, now);
    this.action = source.action();
  }

  /** Creates a mail that the system itself sends to a person, and no hook. */
  public static Delivery letter(UUID id, UUID workspace, UUID person, String content, Instant now) {
    Delivery letter = new Delivery(id, workspace, Channel.MAIL, content, now);
    letter.to(person);
    return letter;
  }

  private Delivery(UUID id, UUID workspace, Channel channel, String content, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.channel = channel;
    this.content = content;
    this.state = DeliveryState.QUEUED;
    this.nextAt = now;
    this.createdAt = now;
  }

  /** Creates the delivery of a digest, which carries out no single action. */
  public Delivery(Channel channel, Digest digest, String content, Instant now) {
    this.id = digest.id();
    this.workspace = digest.workspace();
    this.channel = channel;
    this.content = content;
    this.state = DeliveryState.QUEUED;
    this.nextAt = now;
    this.createdAt = now;
  }

  /** Sends it to a person. */
  public void to(UUID account) {
    person = account;
    target = account.toString();
  }

  /** Sends it to a destination. */
  public void to(String destination) {
    target = destination;
  }

  /** Whether a server may take it: its turn has come, or who took it has not come back. */
  public boolean isDue(Instant now) {
    return switch (state) {
      case QUEUED -> !now.isBefore(nextAt);
      case SENDING -> leaseUntil == null || now.isAfter(leaseUntil);
      case DELIVERED, CANCELLED, DEAD -> false;
    };
  }

  /** Takes it, as nobody else may until then. */
  public void take(Instant until) {
    state = DeliveryState.SENDING;
    leaseUntil = until;
    attempts++;
  }

  /** Whether it is still in the hands of whoever took it for a certain attempt. */
  public boolean isAt(int attempt) {
    return state == DeliveryState.SENDING && attempts == attempt;
  }

  /** Notes that the other side has it. */
  public void delivered(String said, Instant now) {
    answer = said;
    lastError = null;
    settle(DeliveryState.DELIVERED, now);
  }

  /** Notes that it did not work, and when its next turn is. */
  public void defer(String error, Instant next) {
    state = DeliveryState.QUEUED;
    leaseUntil = null;
    lastError = error;
    nextAt = next;
  }

  /** Gives it up. */
  public void die(String error, Instant now) {
    lastError = error;
    settle(DeliveryState.DEAD, now);
  }

  /** Notes that it may not be sent any more. */
  public void cancel(Instant now) {
    settle(DeliveryState.CANCELLED, now);
  }

  /**
   * Lets it be sent although it was given up; attempts are counted anew.
   *
   * @throws HookwardenException with {@link Problem#CONFLICT} if it was not given up
   */
  public void again(Instant now) {
    require(EnumSet.of(DeliveryState.DEAD));
    state = DeliveryState.QUEUED;
    attempts = 0;
    nextAt = now;
    settledAt = null;
  }

  /**
   * Ends it without sending it.
   *
   * @throws HookwardenException with {@link Problem#CONFLICT} if it is being sent, or has ended
   */
  public void discard(String why, Instant now) {
    require(EnumSet.of(DeliveryState.QUEUED, DeliveryState.DEAD));
    lastError = why;
    settle(DeliveryState.CANCELLED, now);
  }

  private void settle(DeliveryState end, Instant now) {
    state = end;
    leaseUntil = null;
    settledAt = now;
  }

  private void require(Set<DeliveryState> states) {
    if (!states.contains(state)) {
      throw new HookwardenException(
          Problem.CONFLICT, "the delivery is %s".formatted(state.wireName()));
    }
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Which way it goes. */
  public Channel channel() {
    return channel;
  }

  /** The action that it carries out; {@code null} for what the system itself sends. */
  public @Nullable UUID action() {
    return action;
  }

  /** Who gets it; {@code null} for a call. */
  public @Nullable UUID person() {
    return person;
  }

  /** The destination, or the person's id. */
  public String target() {
    return target;
  }

  /** What is to be sent, as JSON text. */
  public String content() {
    return content;
  }

  /** Where it is. */
  public DeliveryState state() {
    return state;
  }

  /** How often a server has taken it since it was last queued by somebody. */
  public int attempts() {
    return attempts;
  }

  /** When its next turn is, if it waits for one. */
  public Instant nextAt() {
    return nextAt;
  }

  /** What went wrong last; {@code null} for nothing. */
  public @Nullable String lastError() {
    return lastError;
  }

  /** What the other side said when it took it; {@code null} if it has not. */
  public @Nullable String answer() {
    return answer;
  }

  /** When it was allowed. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it came to its end; {@code null} if it has not. */
  public @Nullable Instant settledAt() {
    return settledAt;
  }
}

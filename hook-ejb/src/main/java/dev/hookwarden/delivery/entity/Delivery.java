package dev.hookwarden.delivery.entity;

import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.boundary.Digest;
import dev.hookwarden.delivery.boundary.Parcel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  @Column(name = "last_error")
  private @Nullable String lastError;

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
    this.id = id;
    this.workspace = source.workspace();
    this.channel = channel;
    this.action = source.action();
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

  /** Which way it goes. */
  public Channel channel() {
    return channel;
  }
}

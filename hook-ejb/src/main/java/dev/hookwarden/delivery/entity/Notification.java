package dev.hookwarden.delivery.entity;

import dev.hookwarden.delivery.boundary.Digest;
import dev.hookwarden.delivery.boundary.NotificationView;
import dev.hookwarden.delivery.boundary.Parcel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a person was told in the console. */
@Entity
public class Notification {
  @Id private UUID id;
  private UUID workspace;
  private UUID person;
  private @Nullable UUID action;
  private @Nullable String hook;
  private @Nullable Integer version;
  private @Nullable String purpose;
  private String title;
  private String body;
  private boolean mandatory;

  @Column(name = "digest_of")
  private @Nullable Integer digestOf;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  /** For JPA. */
  protected Notification() {}

  /** Creates the notification that a hook asked for. */
  public Notification(UUID id, Parcel.Notice notice, Instant now) {
    Parcel.Source source = notice.source();
    this.id = id;
    this.workspace = source.workspace();
    this.person = notice.person();
    this.action = source.action();
    this.hook = source.hook();
    this.version = source.version();
    this.purpose = notice.purpose();
    this.title = notice.title();
    this.body = notice.body();
    this.mandatory = source.mandatory();
    this.createdAt = now;
  }

  /** Creates a notification that stands for several. */
  public Notification(Digest digest, Instant now) {
    this.id = digest.id();
    this.workspace = digest.workspace();
    this.person = digest.person();
    this.title = digest.title();
    this.body = digest.text();
    this.mandatory = digest.mandatory();
    this.digestOf = digest.count();
    this.createdAt = now;
  }

  /** Notes that the person has read it. */
  public void read(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Whose it is. */
  public UUID person() {
    return person;
  }

  /** The notification as its person sees it. */
  public NotificationView view() {
    return new NotificationView(
        id, workspace, person, source(), title, body, digestOf, createdAt, readAt);
  }

  private NotificationView.@Nullable Source source() {
    return action == null
        ? null
        : new NotificationView.Source(
            action,
            Objects.requireNonNull(hook),
            Objects.requireNonNull(version),
            Objects.requireNonNull(purpose),
            mandatory);
  }
}

package dev.hookwarden.delivery.entity;

import dev.hookwarden.delivery.boundary.Destinations;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A place outside that hooks may ask to call. */
@Entity
public class Destination {
  @Id private UUID id;
  private UUID workspace;
  private String name;
  private String url;

  /** HTTP methods with blanks between them. */
  private String methods;

  /** Encrypted: a JSON object of names and values. */
  private String headers;

  /** Encrypted. */
  @Column(name = "signing_secret")
  private String signingSecret;

  private boolean sensitive;

  @Column(name = "allow_private")
  private boolean allowPrivate;

  @Column(name = "timeout_millis")
  private int timeoutMillis;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Destination() {}

  /** What the gate has to know of it. */
  public Destinations.Terms terms() {
    return new Destinations.Terms(name, Set.of(methods.split(" ")), sensitive);
  }
}

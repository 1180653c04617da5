package dev.hookwarden.delivery.entity;

import dev.hookwarden.delivery.boundary.DestinationView;
import dev.hookwarden.delivery.boundary.Destinations;
import dev.hookwarden.delivery.boundary.Registration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place outside that hooks may ask to call. */
@Entity
public class Destination {
  private static final String BLANK = " ";

  @Id private UUID id;
  private UUID workspace;
  private String name;
  private String url;

  /** HTTP methods with blanks between them. */
  private String methods;

  /** With blanks between them. */
  @Column(name = "header_names")
  private String headerNames;

  /** Encrypted: a JSON object of names and values. */
  private String headers;

  /** Encrypted. */
  @Column(name = "signing_secret")
  private String signingSecret;

  /** Encrypted: the signing secret before this one. */
  @Column(name = "former_secret")
  private @Nullable String formerSecret;

  @Column(name = "former_until")
  private @Nullable Instant formerUntil;

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

  /** Creates a destination; {@link #change}, {@link #keep} and {@link #sign} follow. */
  public Destination(UUID id, UUID workspace, String name) {
    this.id = id;
    this.workspace = workspace;
    this.name = name;
  }

  /**
   * Takes what an administrator says, but for the headers.
   *
   * @param url where it is, in its normal form
   */
  public void change(String url, Registration said, String by, Instant at) {
    this.url = url;
    methods = String.join(BLANK, said.methods().stream().sorted().toList());
    sensitive = said.sensitive();
    allowPrivate = said.allowPrivate();
    timeoutMillis = Math.toIntExact(said.timeout().toMillis());
    touch(by, at);
  }

  /**
   * Keeps headers.
   *
   * @param names their names
   * @param sealed names and values, encrypted
   */
  public void keep(Collection<String> names, String sealed) {
    headerNames = String.join(BLANK, names);
    headers = sealed;
  }

  /**
   * Takes a new signing secret, encrypted.
   *
   * @param former the one before it, encrypted; {@code null} if it does not count any more
   * @param until for how long the one before it counts; {@code null} if it does not
   */
  public void sign(
      String sealedSecret,
      @Nullable String former,
      @Nullable Instant until,
      String by,
      Instant at) {
    signingSecret = sealedSecret;
    formerSecret = former;
    formerUntil = until;
    touch(by, at);
  }

  private void touch(String by, Instant at) {
    changedBy = by;
    changedAt = at;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** What hooks call it by. */
  public String name() {
    return name;
  }

  /** Where it is. */
  public String url() {
    return url;
  }

  /** Whether it may have a private address. */
  public boolean allowsPrivate() {
    return allowPrivate;
  }

  /** How long a call may take at most. */
  public Duration timeout() {
    return Duration.ofMillis(timeoutMillis);
  }

  /** The names of the headers. */
  public List<String> headerNames() {
    return headerNames.isEmpty() ? List.of() : List.of(headerNames.split(BLANK));
  }

  /** The headers, encrypted. */
  public String sealedHeaders() {
    return headers;
  }

  /** The signing secret, encrypted. */
  public String sealedSecret() {
    return signingSecret;
  }

  /** The signing secret before it, encrypted, for as long as it counts; else {@code null}. */
  public @Nullable String sealedFormer(Instant now) {
    return formerUntil != null && now.isBefore(formerUntil) ? formerSecret : null;
  }

  /** Changes with each change. */
  public long revision() {
    return lockVersion;
  }

  /** Who changed it last. */
  public String changedBy() {
    return changedBy;
  }

  /** The HTTP methods that it takes. */
  public List<String> methods() {
    return List.of(methods.split(BLANK));
  }

  /** What the gate has to know of it. */
  public Destinations.Terms terms() {
    return new Destinations.Terms(name, Set.copyOf(methods()), sensitive);
  }

  /** What authors need to know of it. */
  public DestinationView.Summary summary() {
    return new DestinationView.Summary(name, methods(), sensitive);
  }

  /** The destination as those see it who manage it. */
  public DestinationView view() {
    return new DestinationView(
        summary(),
        url,
        headerNames(),
        allowPrivate,
        timeout(),
        formerUntil,
        lockVersion,
        changedBy,
        changedAt);
  }
}

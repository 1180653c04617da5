package dev.hookwarden.dispatch.entity;

import dev.hookwarden.dispatch.boundary.EventState;
import dev.hookwarden.dispatch.boundary.EventView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event, from its receipt on. */
@Entity
@Table(name = "event")
public class ReceivedEvent {
  @Id private UUID id;
  private UUID workspace;
  private @Nullable String stream;
  private String type;

  @Enumerated(EnumType.STRING)
  private EventState state;

  private String received;
  private @Nullable String accepted;
  private int depth;

  @Column(name = "cause_run")
  private @Nullable UUID causeRun;

  @Column(name = "cause_ordinal")
  private @Nullable Integer causeOrdinal;

  private @Nullable UUID root;
  private int caused;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected ReceivedEvent() {}

  /**
   * Creates an event from outside.
   *
   * @param stream the stream; {@code null} for a direct invocation
   * @param type the CloudEvents type
   * @param received the CloudEvent as JSON text
   */
  public ReceivedEvent(
      UUID id,
      UUID workspace,
      @Nullable String stream,
      String type,
      String received,
      Instant receivedAt) {
    this.id = id;
    this.workspace = workspace;
    this.stream = stream;
    this.type = type;
    this.received = received;
    this.receivedAt = receivedAt;
    this.state = EventState.RECEIVED;
    this.root = id;
  }

  /**
   * Notes which effect of which run emitted it.
   *
   * @param root the event from outside that it comes from
   */
  public ReceivedEvent causedBy(UUID run, int ordinal, int depth, UUID root) {
    this.root = root;
    this.causeRun = run;
    this.causeOrdinal = ordinal;
    this.depth = depth;
    return this;
  }

  /**
   * Lets the event pass.
   *
   * @param json the CloudEvent as the {@code before} hooks left it
   */
  public void accept(String json) {
    state = EventState.ACCEPTED;
    accepted = json;
  }

  /** Does not let the event pass. */
  public void refuse() {
    state = EventState.REFUSED;
  }

  /** The event from outside that it comes from; itself if it came from there. */
  public UUID root() {
    return root == null ? id : root;
  }

  /** Its CloudEvents type. */
  public String type() {
    return type;
  }

  /** The event as it came in, as JSON text. */
  public String received() {
    return received;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** The event as others see it. */
  public EventView view() {
    String json = accepted == null ? received : accepted;
    return new EventView(id, stream, state, json, receivedAt, depth, causeRun);
  }
}

package dev.hookwarden.delivery.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.delivery.boundary.DestinationChanged;
import dev.hookwarden.delivery.boundary.Registration;
import dev.hookwarden.delivery.entity.Destination;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.SecretBox;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes destinations in the caller's transaction. */
@Dependent
public class DestinationStore {
  private static final int MAX_DESTINATIONS = 200;
  private static final Duration FORMER_COUNTS = Duration.ofDays(1);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private DestinationShelf shelf;
  @Inject private DestinationSecrets secrets;
  @Inject private AuditLog auditLog;
  @Inject private Event<DestinationChanged> changed;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /**
   * Adds a destination.
   *
   * @param secret its signing secret
   * @throws HookwardenException with {@link Problem#CONFLICT}, {@link Problem#TOO_MANY} or {@link
   *     Problem#INVALID_REQUEST}
   */
  public Destination add(Actor actor, String name, Registration said, String secret) {
    if (shelf.find(actor.workspace(), name).isPresent()) {
      throw new HookwardenException(
          Problem.CONFLICT, "there is a destination '%s' already".formatted(name));
    }
    if (shelf.count(actor.workspace()) >= MAX_DESTINATIONS) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a workspace has at most %,d destinations".formatted(MAX_DESTINATIONS));
    }
    DestinationRules.require(said);
    Destination row = new Destination(ids.next(), actor.workspace(), name);
    Instant now = now();
    row.change(DestinationRules.url(said), said, actor.name(), now);
    Map<String, String> headers = DestinationRules.headers(Map.of(), said, true);
    row.keep(headers.keySet(), secrets.sealHeaders(row.id(), headers));
    row.sign(secrets.sealSecret(row.id(), secret), null, null, actor.name(), now);
    entities.persist(row);
    entities.flush();
    record(actor, "destination.created", row);
    return row;
  }

  /**
   * Changes a destination.
   *
   * @param seen the revision that the actor saw; {@code null} for any
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, {@link Problem#PRECONDITION_FAILED}
   *     or {@link Problem#INVALID_REQUEST}
   */
  public Destination change(Actor actor, String name, Registration said, @Nullable Long seen) {
    Destination row = find(actor, name, seen);
    DestinationRules.require(said);
    String url = DestinationRules.url(said);
    boolean moved = !BaseUrls.isSameServer(row.url(), url);
    boolean elsewhere = !row.url().equals(url);
    Map<String, String> headers = DestinationRules.headers(present(row, said), said, moved);
    row.change(url, said, actor.name(), now());
    row.keep(headers.keySet(), secrets.sealHeaders(row.id(), headers));
    entities.flush();
    record(actor, "destination.changed", row);
    tell(actor, row, elsewhere);
    return row;
  }

  /**
   * Gives a destination a new signing secret.
   *
   * @param keepFormer whether calls are signed with the one before too, for a day
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Destination rotate(Actor actor, String name, String secret, boolean keepFormer) {
    Destination row = find(actor, name, null);
    Instant now = now();
    row.sign(
        secrets.sealSecret(row.id(), secret),
        keepFormer ? row.sealedSecret() : null,
        keepFormer ? now.plus(FORMER_COUNTS) : null,
        actor.name(),
        now);
    entities.flush();
    auditLog.record(
        actor,
        "destination.changed",
        subject(name),
        Json.write(Map.of("secret", "rotated", "formerCounts", keepFormer)));
    return row;
  }

  /**
   * Removes a destination.
   *
   * @param seen the revision that the actor saw; {@code null} for any
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  public void remove(Actor actor, String name, @Nullable Long seen) {
    Destination row = find(actor, name, seen);
    entities.remove(row);
    auditLog.record(
        actor, "destination.removed", subject(name), Json.write(Map.of("url", row.url())));
    tell(actor, row, true);
  }

  private Destination find(Actor actor, String name, @Nullable Long seen) {
    Destination row = shelf.require(actor.workspace(), name);
    Supplier<String> why =
        () -> "the destination was changed by %s meanwhile".formatted(row.changedBy());
    Seen.require(seen, row.revision(), why);
    return row;
  }

  /** The headers that there are, if one of them may be kept; a wrong key is no matter otherwise. */
  private Map<String, String> present(Destination row, Registration said) {
    boolean keepsSome =
        said.headers() == null
            ? !row.headerNames().isEmpty()
            : said.headers().stream().anyMatch(header -> header.value() == null);
    try {
      return keepsSome ? secrets.headers(row) : Map.of();
    } catch (SecretBox.Unreadable e) {
      throw new HookwardenException(Problem.UNAVAILABLE, e.getMessage());
    }
  }

  private void tell(Actor actor, Destination row, boolean elsewhere) {
    changed.fire(
        new DestinationChanged(
            actor.workspace(), row.name(), elsewhere, row.terms().sensitive(), actor.name()));
  }

  private void record(Actor actor, String what, Destination row) {
    auditLog.record(
        actor,
        what,
        subject(row.name()),
        Json.write(
            Map.of(
                "url", row.url(),
                "methods", row.methods(),
                "headers", row.headerNames(),
                "sensitive", row.terms().sensitive(),
                "allowPrivate", row.allowsPrivate(),
                "timeoutMillis", row.timeout().toMillis())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String subject(String name) {
    return "destination/" + name;
  }
}

package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.boundary.EventState;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.IntakeKey;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.IncomingRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers for a time what came in under which key, and answers the same again. */
@Dependent
public class IntakeKeys {
  private static final int BATCH = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final DispatchConfig config;
  private final IncomingRules rules;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public IntakeKeys(DispatchConfig config, IncomingRules rules, Clock clock, Ids ids) {
    this.config = config;
    this.rules = rules;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What identifies something that comes in.
   *
   * @param stream where
   * @param key the SHA-256 of its key
   * @param body the SHA-256 of what it says
   */
  record Ticket(String stream, String key, String body) {
    /**
     * That of an event; empty if nothing identifies it. An event that has a source and an id is
     * known by them, whoever sends it; another one by the key that its sender gave it, who shares
     * it with nobody.
     */
    static Optional<Ticket> of(
        UUID sender, String stream, IncomingEvent event, @Nullable String key) {
      if (key == null && !event.isIdentified()) {
        return Optional.empty();
      }
      String hashed =
          event.isIdentified()
              ? Sha256.ofFields("event", event.source(), event.id())
              : Sha256.ofFields("key", sender, String.valueOf(key));
      return Optional.of(new Ticket(stream, hashed, hash(event)));
    }

    private static String hash(IncomingEvent event) {
      JsonNode data = event.data();
      return Sha256.ofFields(
          event.isIdentified() ? Json.write(List.of(event.source(), event.id())) : "",
          event.type(),
          Objects.requireNonNullElse(event.subject(), ""),
          event.time() == null ? "" : event.time(),
          new TreeMap<>(event.extensions()),
          data == null ? "" : Json.write(data));
    }
  }

  /**
   * What was answered to the same before.
   *
   * @throws HookwardenException with {@link Problem#KEY_REUSED} if it was not the same
   */
  Optional<Intake> answered(UUID workspace, Ticket ticket) {
    return find(workspace, ticket).flatMap(known -> answered(workspace, known, ticket));
  }

  /**
   * The same, in the caller's transaction, which will note it anew: a key that nothing is answered
   * to any longer goes. Only the key that was seen, since meanwhile somebody may have noted
   * another.
   */
  Optional<Intake> answeredOrForgotten(UUID workspace, Ticket ticket) {
    Optional<IntakeKey> known = find(workspace, ticket);
    Optional<Intake> answer = known.flatMap(it -> answered(workspace, it, ticket));
    if (answer.isEmpty()) {
      known.ifPresent(this::forget);
    }
    return answer;
  }

  private Optional<Intake> answered(UUID workspace, IntakeKey known, Ticket ticket) {
    if (known.createdAt().plus(window(workspace, ticket.stream())).isBefore(clock.instant())) {
      return Optional.empty();
    }
    ReceivedEvent event = entities.find(ReceivedEvent.class, known.event());
    if (event == null) {
      return Optional.empty();
    }
    if (!known.isOf(ticket.body())) {
      throw new HookwardenException(Problem.KEY_REUSED, "something else came in under this key");
    }
    List<RunView> runs = known.runs().stream().flatMap(this::run).toList();
    return Optional.of(
        event.view().state() == EventState.REFUSED && !runs.isEmpty()
            ? Passage.refused(event.view(), runs)
            : new Intake.Accepted(event.view(), runs, false));
  }

  private Stream<RunView> run(UUID id) {
    return Stream.ofNullable(entities.find(StoredRun.class, id)).map(StoredRun::view);
  }

  /** Whether something came in under one of several keys of a stream, however long ago. */
  boolean isAnyKnown(UUID workspace, String stream, Collection<String> keys) {
    return !find(workspace, stream, keys).isEmpty();
  }

  private Optional<IntakeKey> find(UUID workspace, Ticket ticket) {
    return find(workspace, ticket.stream(), List.of(ticket.key())).stream().findFirst();
  }

  private List<IntakeKey> find(UUID workspace, String stream, Collection<String> keys) {
    return entities
        .createQuery(
            "select k from IntakeKey k where k.workspace = :workspace and k.stream = :stream"
                + " and k.keyHash in :keys",
            IntakeKey.class)
        .setParameter("workspace", workspace)
        .setParameter("stream", stream)
        .setParameter("keys", keys)
        .getResultList();
  }

  private void forget(IntakeKey known) {
    entities
        .createQuery("delete from IntakeKey k where k.id = :id")
        .setParameter("id", known.id())
        .executeUpdate();
  }

  /**
   * Notes a key, in the caller's transaction; of two who do so at once, one fails.
   *
   * @param runs the runs of the answer
   */
  void note(UUID workspace, Ticket ticket, UUID event, List<RunView> runs) {
    Instant now = clock.instant();
    entities.persist(
        new IntakeKey(
            ids.next(),
            new IntakeKey.Under(workspace, ticket.stream(), ticket.key(), ticket.body()),
            event,
            runs.stream().map(run -> run.identity().id()).toList(),
            now,
            now.plus(window(workspace, ticket.stream()))));
  }

  /**
   * Removes keys whose time is over, in the caller's transaction.
   *
   * @return whether there may be more
   */
  boolean removeOld() {
    List<UUID> old =
        entities
            .createQuery(
                "select k.id from IntakeKey k where k.keptUntil < :now order by k.keptUntil",
                UUID.class)
            .setParameter("now", clock.instant())
            .setMaxResults(BATCH)
            .getResultList();
    if (!old.isEmpty()) {
      entities
          .createQuery("delete from IntakeKey k where k.id in :old")
          .setParameter("old", old)
          .executeUpdate();
    }
    return old.size() == BATCH;
  }

  private Duration window(UUID workspace, String stream) {
    return rules.window(workspace, stream, config.intake().window());
  }
}

package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.dispatch.control.QueueSearch;
import dev.hookwarden.dispatch.control.Revival;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Json;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs that were given up. They stay until somebody replays or discards them. */
@Stateless
public class DeadLetters {
  /** The most that one call replays. */
  public static final int MAX_REPLAYED = 1_000;

  private static final int MAX_REASON_CHARS = 2_000;

  private QueueSearch search;
  private Revival revival;
  private AuditLog auditLog;
  private CurrentActor actor;

  /** For the container. */
  public DeadLetters() {}

  /** Creates the bean. */
  @Inject
  public DeadLetters(QueueSearch search, Revival revival, AuditLog auditLog, CurrentActor actor) {
    this.search = search;
    this.revival = revival;
    this.auditLog = auditLog;
    this.actor = actor;
  }

  /**
   * All of them, newest first.
   *
   * @param hook only of this hook; {@code null} for all
   * @param before only those with an id below this
   * @param limit the most
   */
  @Requires(Permission.RUN_READ)
  public List<QueuedRunView> deadLetters(@Nullable String hook, UUID before, int limit) {
    return search.dead(actor.get().workspace(), hook, before, limit).stream()
        .map(search::view)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RUN_READ)
  public QueuedRunView deadLetter(UUID id) {
    QueuedRunView found = search.view(search.row(actor.get().workspace(), id));
    if (found.state() != QueueState.DEAD) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no dead letter " + id);
    }
    return found;
  }

  /**
   * How many a replay of all would let run again.
   *
   * @param hook only of this hook; {@code null} for all
   */
  @Requires(Permission.RUN_READ)
  public long count(@Nullable String hook) {
    return search.count(actor.get().workspace(), QueueState.DEAD, hook);
  }

  /**
   * Lets one wait again, at the end of its lane, as if it had never been tried.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, or {@link Problem#QUEUE_FULL}
   */
  @Requires(Permission.QUEUE_MANAGE)
  public QueuedRunView replay(UUID id) {
    Actor me = actor.get();
    QueuedRun row = search.deadRow(me.workspace(), id);
    revival.revive(me, row);
    return search.view(row);
  }

  /**
   * Does the same with all of a hook, those accepted first at first; at most {@link #MAX_REPLAYED}
   * in one call.
   *
   * @return how many
   * @throws HookwardenException with {@link Problem#QUEUE_FULL}
   */
  @Requires(Permission.QUEUE_MANAGE)
  public int replayAll(String hook) {
    return revival.reviveAll(actor.get(), hook, MAX_REPLAYED);
  }

  /**
   * Removes one for good; its event and its runs stay.
   *
   * @param reason why, 1 to 2,000 characters; kept in the audit log
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.QUEUE_MANAGE)
  public void discard(UUID id, String reason) {
    if (reason.isBlank() || reason.length() > MAX_REASON_CHARS || reason.indexOf('\0') >= 0) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "reason: 1 to %,d characters".formatted(MAX_REASON_CHARS));
    }
    Actor me = actor.get();
    QueuedRun row = search.deadRow(me.workspace(), id);
    auditLog.record(
        me,
        "dead-letter.discarded",
        "queue/" + id,
        Json.write(
            Map.of(
                "hook", String.valueOf(row.task().hook()),
                "event", row.task().event().toString(),
                "because", String.valueOf(row.detail()),
                "reason", reason)));
    revival.remove(row);
  }
}

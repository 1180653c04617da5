package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.LoopGuard;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Outcome;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which stored runs ended in a way that somebody should know of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RunAlarms {
  /** The most versions that one question finds. */
  private static final int MAX_VERSIONS = 1_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public RunAlarms() {}

  /**
   * A run.
   *
   * @param run its id
   * @param outcome how it ended
   */
  public record Alarming(UUID run, Outcome outcome) {}

  /**
   * The runs of a version that ended so, newest first.
   *
   * @param outcomes how
   * @param since only runs since then
   * @param limit the most runs
   */
  public List<Alarming> of(VersionKey version, List<Outcome> outcomes, Instant since, int limit) {
    return entities
        .createQuery(
            "select r.id, r.outcome from StoredRun r where r.workspace = :workspace"
                + " and r.hook = :hook and r.version = :version and r.id >= :first"
                + " and r.outcome in :outcomes order by r.workspace, r.hook, r.id desc",
            Object[].class)
        .setParameter("workspace", version.workspace())
        .setParameter("hook", version.hook())
        .setParameter("version", version.number())
        .setParameter("first", Ids.firstAt(since))
        .setParameter("outcomes", outcomes)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Alarming((UUID) row[0], (Outcome) row[1]))
        .toList();
  }

  /**
   * The runs of a version that were stopped because the hook had caused them itself, newest first.
   *
   * @param since only runs since then
   * @param limit the most runs
   */
  public List<UUID> loops(VersionKey version, Instant since, int limit) {
    return entities
        .createQuery(
            "select r.id from StoredRun r where r.workspace = :workspace"
                + " and r.hook = :hook and r.version = :version and r.id >= :first"
                + " and r.outcome = :outcome and r.failure like :failure"
                + " order by r.workspace, r.hook, r.id desc",
            UUID.class)
        .setParameter("workspace", version.workspace())
        .setParameter("hook", version.hook())
        .setParameter("version", version.number())
        .setParameter("first", Ids.firstAt(since))
        .setParameter("outcome", Outcome.CANCELLED)
        .setParameter("failure", "{\"name\":\"" + LoopGuard.FAILURE + "\"%")
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * The versions of all workspaces with such runs; at most 1,000.
   *
   * @param outcomes how they ended
   * @param since only runs since then
   */
  public List<VersionKey> versions(List<Outcome> outcomes, Instant since) {
    return entities
        .createQuery(
            "select distinct r.workspace, r.hook, r.version from StoredRun r"
                + " where r.id >= :first and r.outcome in :outcomes",
            Object[].class)
        .setParameter("first", Ids.firstAt(since))
        .setParameter("outcomes", outcomes)
        .setMaxResults(MAX_VERSIONS)
        .getResultStream()
        .map(row -> new VersionKey((UUID) row[0], (String) row[1], (int) row[2]))
        .toList();
  }
}

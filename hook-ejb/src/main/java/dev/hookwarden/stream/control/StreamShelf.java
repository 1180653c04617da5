package dev.hookwarden.stream.control;

import dev.hookwarden.platform.Ids;
import dev.hookwarden.stream.entity.StoredStream;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what is set for streams. */
@Dependent
public class StreamShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public StreamShelf(Ids ids) {
    this.ids = ids;
  }

  /** What is, or was, set for a stream. */
  public Optional<StoredStream> find(UUID workspace, String name) {
    return one(workspace, name).getResultStream().findFirst();
  }

  /** The same, which nobody else can change until the transaction ends. */
  Optional<StoredStream> locked(UUID workspace, String name) {
    return one(workspace, name)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<StoredStream> one(UUID workspace, String name) {
    return entities
        .createQuery(
            "select s from StoredStream s where s.workspace = :workspace and s.name = :name",
            StoredStream.class)
        .setParameter("workspace", workspace)
        .setParameter("name", name);
  }

  /** What holds, in the order of the names, after one. */
  public List<StoredStream> page(UUID workspace, String after, int limit) {
    return entities
        .createQuery(
            "select s from StoredStream s where s.workspace = :workspace and s.name > :after"
                + " and s.inForce = true order by s.workspace, s.name",
            StoredStream.class)
        .setParameter("workspace", workspace)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** For how many streams something holds. */
  long count(UUID workspace) {
    return entities
        .createQuery(
            "select count(s) from StoredStream s where s.workspace = :workspace"
                + " and s.inForce = true",
            Long.class)
        .setParameter("workspace", workspace)
        .getSingleResult();
  }

  /** Names and days of the streams that keep events for a time of their own. */
  public List<Object[]> retentions(UUID workspace) {
    return entities
        .createQuery(
            "select s.name, s.retentionDays from StoredStream s where s.workspace = :workspace"
                + " and s.retentionDays is not null order by s.name",
            Object[].class)
        .setParameter("workspace", workspace)
        .getResultList();
  }

  /** A row for a stream that has none. */
  StoredStream begin(UUID workspace, String name) {
    return new StoredStream(ids.next(), workspace, name);
  }

  /** Stores a row; its revision is that of the database from here on. */
  void store(StoredStream row) {
    entities.persist(row);
    entities.flush();
  }
}

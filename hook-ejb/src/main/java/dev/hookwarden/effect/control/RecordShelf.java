package dev.hookwarden.effect.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds stored records. */
@Dependent
public class RecordShelf {
  /** The most records that one filtered search looks at. */
  private static final int MAX_SCANNED = 10_000;

  private static final int PAGE = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** A record. */
  public Optional<StoredRecord> find(UUID workspace, RecordKey address) {
    return byAddress(workspace, address).getResultStream().findFirst();
  }

  /** A record, locked until the end of the transaction. */
  public Optional<StoredRecord> lock(UUID workspace, RecordKey address) {
    return byAddress(workspace, address)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Records in the order of their keys, after a key and with a prefix. */
  public List<StoredRecord> page(
      UUID workspace, String collection, String prefix, String after, int limit) {
    return entities
        .createQuery(
            "select r from StoredRecord r where r.workspace = :workspace"
                + " and r.collection = :collection and r.key > :after"
                + " and r.key like :prefix escape '!' order by r.key",
            StoredRecord.class)
        .setParameter("workspace", workspace)
        .setParameter("collection", collection)
        .setParameter("after", after)
        .setParameter("prefix", escape(prefix) + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  /** The names of collections after one. Jumps from name to name, whatever their sizes. */
  public List<String> collections(UUID workspace, String after, int limit) {
    List<String> names = new ArrayList<>();
    String last = after;
    while (names.size() < limit) {
      last =
          entities
              .createQuery(
                  "select min(r.collection) from StoredRecord r where r.workspace = :workspace"
                      + " and r.collection > :last",
                  String.class)
              .setParameter("workspace", workspace)
              .setParameter("last", last)
              .getSingleResult();
      if (last == null) {
        break;
      }
      names.add(last);
    }
    return names;
  }

  /** The records that a filter wants; looks at 10,000 records at the most. */
  public List<StoredRecord> search(UUID workspace, RecordFilter filter) {
    List<StoredRecord> found = new ArrayList<>();
    String after = filter.after();
    for (int scanned = 0; scanned < MAX_SCANNED; scanned += PAGE) {
      List<StoredRecord> page =
          page(workspace, filter.collection(), filter.keyPrefix(), after, PAGE);
      for (StoredRecord stored : page) {
        if (filter.matches(stored.key(), parse(stored))) {
          found.add(stored);
        }
        if (found.size() == filter.limit()) {
          return found;
        }
      }
      if (page.size() < PAGE) {
        return found;
      }
      after = page.getLast().key();
    }
    return found;
  }

  /** The value of a record. */
  public static JsonNode parse(StoredRecord stored) {
    return NewValue.parse(stored.content());
  }

  private TypedQuery<StoredRecord> byAddress(UUID workspace, RecordKey address) {
    return entities
        .createQuery(
            "select r from StoredRecord r where r.workspace = :workspace"
                + " and r.collection = :collection and r.key = :key",
            StoredRecord.class)
        .setParameter("workspace", workspace)
        .setParameter("collection", address.collection())
        .setParameter("key", address.key());
  }

  private static String escape(String prefix) {
    return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}

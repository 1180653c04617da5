package dev.hookwarden.effect.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.effect.boundary.RecordPage;
import dev.hookwarden.effect.boundary.RecordSearch;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.platform.SqlPattern;
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
import org.jspecify.annotations.Nullable;

/** Finds stored records. */
@Dependent
public class RecordShelf {
  /** The most records that one filtered search looks at. */
  private static final int MAX_SCANNED = 10_000;

  private static final int PAGE = 500;
  private static final char LAST_BELOW_SURROGATES = Character.MIN_SURROGATE - 1;

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

  /**
   * The records that a person looks for, in the order of their keys after one; looks at 10,000
   * records at the most.
   */
  public RecordPage browse(
      UUID workspace, String collection, RecordSearch search, String after, int limit) {
    FieldText field = FieldText.of(search);
    if (field == null) {
      List<StoredRecord> page = page(workspace, collection, search.prefix(), after, limit + 1);
      return page.size() > limit
          ? pageOf(page.subList(0, limit), page.get(limit - 1).key())
          : pageOf(page, null);
    }
    List<StoredRecord> found = new ArrayList<>();
    String last = after;
    for (int scanned = 0; scanned < MAX_SCANNED; scanned += PAGE) {
      List<StoredRecord> page = page(workspace, collection, search.prefix(), last, PAGE);
      for (StoredRecord stored : page) {
        if (field.fits(parse(stored))) {
          if (found.size() == limit) {
            return pageOf(found, found.getLast().key());
          }
          found.add(stored);
        }
      }
      if (page.size() < PAGE) {
        return pageOf(found, null);
      }
      last = page.getLast().key();
    }
    return pageOf(found, last);
  }

  private static RecordPage pageOf(List<StoredRecord> found, @Nullable String next) {
    return new RecordPage(found.stream().map(StoredRecord::view).toList(), next);
  }

  /** Records in the order of their keys, after a key and with a prefix. */
  public List<StoredRecord> page(
      UUID workspace, String collection, String prefix, String after, int limit) {
    String beyond = beyond(prefix);
    TypedQuery<StoredRecord> query =
        entities
            .createQuery(
                "select r from StoredRecord r where r.workspace = :workspace"
                    + " and r.collection = :collection and r.key > :after"
                    + " and r.key >= :first"
                    + (beyond == null ? "" : " and r.key < :beyond")
                    + " and r.key like :prefix escape '!'"
                    + " order by r.workspace, r.collection, r.key",
                StoredRecord.class)
            .setParameter("workspace", workspace)
            .setParameter("collection", collection)
            .setParameter("after", after)
            .setParameter("first", prefix)
            .setParameter("prefix", SqlPattern.startingWith(prefix));
    if (beyond != null) {
      query.setParameter("beyond", beyond);
    }
    return query.setMaxResults(limit).getResultList();
  }

  /**
   * The least key after all with a prefix, so that the index ends the search and not the end of the
   * collection. {@code null} where databases disagree on the order: they compare UTF-16 or UTF-8.
   */
  private static @Nullable String beyond(String prefix) {
    if (prefix.isEmpty() || prefix.charAt(prefix.length() - 1) >= LAST_BELOW_SURROGATES) {
      return null;
    }
    int end = prefix.length() - 1;
    return prefix.substring(0, end) + (char) (prefix.charAt(end) + 1);
  }

  /** The names of collections after one. Jumps from name to name, whatever their sizes. */
  public List<String> collections(UUID workspace, String after, int limit) {
    List<String> names = new ArrayList<>();
    String last = after;
    while (names.size() < limit) {
      last =
          entities
              .createQuery(
                  "select r.collection from StoredRecord r where r.workspace = :workspace"
                      + " and r.collection > :last order by r.workspace, r.collection",
                  String.class)
              .setParameter("workspace", workspace)
              .setParameter("last", last)
              .setMaxResults(1)
              .getResultStream()
              .findFirst()
              .orElse(null);
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
}

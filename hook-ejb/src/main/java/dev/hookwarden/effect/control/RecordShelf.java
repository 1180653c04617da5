package dev.hookwarden.effect.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.effect.boundary.RecordPage;
import dev.hookwarden.effect.boundary.RecordSearch;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.SqlPattern;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds stored records. */
@Dependent
public class RecordShelf {
  /** A person's search for a field goes on in another call once it has read so much. */
  private static final long MOST_CHARS_READ = 100_000_000;

  private static final char LAST_BELOW_SURROGATES = Character.MIN_SURROGATE - 1;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public RecordShelf(Clock clock) {
    this.clock = clock;
  }

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
   * records at the most. A page ends early if its records are large.
   */
  public RecordPage browse(
      UUID workspace, String collection, RecordSearch search, String after, int limit) {
    FieldText field = FieldText.of(search);
    if (field == null) {
      FittingPage<StoredRecord, String> page =
          page(workspace, collection, search.prefix(), after, limit);
      return pageOf(page.rows(), page.next());
    }
    Found found = new Found(limit, FittingRows.MOST_CHARS);
    String next =
        RecordScan.visit(
            (last, most) -> page(workspace, collection, search.prefix(), last, most),
            after,
            MOST_CHARS_READ,
            stored -> !field.fits(parse(stored)) || found.offer(stored));
    return pageOf(found.records(), next);
  }

  private static RecordPage pageOf(List<StoredRecord> found, @Nullable String next) {
    return new RecordPage(found.stream().map(StoredRecord::view).toList(), next);
  }

  private FittingPage<StoredRecord, String> page(
      UUID workspace, String collection, String prefix, String after, int limit) {
    return FittingRows.of(sizes(workspace, collection, prefix, after), limit, String.class::cast)
        .page(keys -> records(workspace, collection, keys));
  }

  private List<StoredRecord> records(UUID workspace, String collection, List<String> keys) {
    return entities
        .createQuery(
            "select r from StoredRecord r where r.workspace = :workspace"
                + " and r.collection = :collection and r.key in :keys"
                + " order by r.workspace, r.collection, r.key",
            StoredRecord.class)
        .setParameter("workspace", workspace)
        .setParameter("collection", collection)
        .setParameter("keys", keys)
        .getResultList();
  }

  /** Keys and sizes of records in the order of their keys, after a key and with a prefix. */
  private TypedQuery<Object[]> sizes(
      UUID workspace, String collection, String prefix, String after) {
    String beyond = beyond(prefix);
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "select r.key, length(r.content) from StoredRecord r"
                    + " where r.workspace = :workspace"
                    + " and r.collection = :collection and r.key > :after"
                    + " and r.key >= :first"
                    + (beyond == null ? "" : " and r.key < :beyond")
                    + " and r.key like :prefix escape '!'"
                    + " order by r.workspace, r.collection, r.key",
                Object[].class)
            .setParameter("workspace", workspace)
            .setParameter("collection", collection)
            .setParameter("after", after)
            .setParameter("first", prefix)
            .setParameter("prefix", SqlPattern.startingWith(prefix));
    if (beyond != null) {
      query.setParameter("beyond", beyond);
    }
    return query;
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

  /**
   * The records that a filter wants; looks at 10,000 records at the most.
   *
   * @param until by when, as the run that wants them is over then
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if they do not fit into one
   *     answer; with {@link Problem#UNAVAILABLE} if it takes too long
   */
  public List<StoredRecord> search(UUID workspace, RecordFilter filter, Instant until) {
    Found found = new Found(filter.limit(), Frames.MAX_BYTES);
    int pageSize = filter.where().isEmpty() ? filter.limit() : Integer.MAX_VALUE;
    RecordScan.visit(
        (last, most) -> {
          requireBefore(until);
          return page(
              workspace, filter.collection(), filter.keyPrefix(), last, Math.min(most, pageSize));
        },
        filter.after(),
        Long.MAX_VALUE,
        stored -> {
          if (!found.isFull() && filter.matches(stored.key(), parse(stored))) {
            requireRoom(found.offer(stored));
          }
          return !found.isFull();
        });
    return found.records();
  }

  private void requireBefore(Instant until) {
    if (!clock.instant().isBefore(until)) {
      throw new HookwardenException(Problem.UNAVAILABLE, "the search took too long");
    }
  }

  private static void requireRoom(boolean fits) {
    if (!fits) {
      throw new HookwardenException(
          Problem.PAYLOAD_TOO_LARGE, "the answer is too large; ask for fewer records");
    }
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

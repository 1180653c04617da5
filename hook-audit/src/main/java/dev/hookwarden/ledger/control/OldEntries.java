package dev.hookwarden.ledger.control;

import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.entity.LedgerArchive;
import dev.hookwarden.ledger.entity.LedgerEntry;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.SigningKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/**
 * Writes old entries to a file and removes them, in the caller's transaction. If that is rolled
 * back, the file is written again by the next turn.
 */
@Dependent
public class OldEntries {
  /** The most entries of a file. */
  static final int MOST = 5_000;

  /** Values may be large, so a few entries are read at a time. */
  private static final int PAGE = 100;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final SigningKey key;
  private final Config config;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public OldEntries(SigningKey key, Config config, Clock clock, Ids ids) {
    this.key = key;
    this.config = config;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What was archived.
   *
   * @param file the file's name within the directory {@code ledger} of the data
   * @param entries how many entries
   * @param sha256 the hash of their lines
   */
  public record Archived(String file, int entries, String sha256) {
    private static final Archived NOTHING = new Archived("", 0, "");
  }

  /** Archives up to {@link #MOST} entries. */
  public Archived archive(UUID workspace, Instant until) {
    List<LedgerView> page = old(workspace, until, 0);
    if (page.isEmpty()) {
      return Archived.NOTHING;
    }
    List<Long> gone = new ArrayList<>();
    String name = "%s-%019d.jsonl".formatted(workspace, page.getFirst().sequence());
    try (ArchiveFile file =
        new ArchiveFile(
            Path.of(config.getValue("hookwarden.data", String.class), "ledger", name))) {
      while (!page.isEmpty() && gone.size() < MOST) {
        page.forEach(file::add);
        page.forEach(entry -> gone.add(entry.sequence()));
        entities.clear();
        page = old(workspace, until, gone.getLast());
      }
      String hash = file.finish(key);
      entities.persist(
          new LedgerArchive(ids.next(), workspace, name, hash, until, clock.instant())
              .holding(gone.getFirst(), gone.getLast(), gone.size()));
      entities.flush();
      remove(gone);
      return new Archived(name, gone.size(), hash);
    }
  }

  private List<LedgerView> old(UUID workspace, Instant until, long after) {
    return entities
        .createQuery(
            "select e from LedgerEntry e where e.workspace = :workspace and e.at < :until"
                + " and e.sequence > :after and exists (select l.sequence from LedgerEntry l"
                + " where l.workspace = e.workspace and l.collection = e.collection"
                + " and l.key = e.key and l.sequence > e.sequence) order by e.sequence",
            LedgerEntry.class)
        .setParameter("workspace", workspace)
        .setParameter("until", until)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultStream()
        .map(LedgerEntry::view)
        .toList();
  }

  private void remove(List<Long> sequences) {
    for (int from = 0; from < sequences.size(); from += PAGE) {
      entities
          .createQuery("delete from LedgerEntry e where e.sequence in :sequences")
          .setParameter(
              "sequences", sequences.subList(from, Math.min(from + PAGE, sequences.size())))
          .executeUpdate();
    }
  }
}

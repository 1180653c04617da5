package dev.hookwarden.scan.boundary;

import dev.hookwarden.platform.Ids;
import dev.hookwarden.scan.entity.StoredScanReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The reports of versions: for each rule set the latest, so that what was known then stays known.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ScanReports {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Ids ids;

  /** For the container. */
  public ScanReports() {}

  /** Creates the bean. */
  @Inject
  public ScanReports(Ids ids) {
    this.ids = ids;
  }

  /** Keeps a report, in place of an earlier one of the same version by the same rules. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void store(UUID workspace, ScanReport report) {
    StoredScanReport row =
        entities
            .createQuery(
                "select r from StoredScanReport r where r.workspace = :workspace"
                    + " and r.hash = :hash and r.ruleSet = :ruleSet",
                StoredScanReport.class)
            .setParameter("workspace", workspace)
            .setParameter("hash", report.hash())
            .setParameter("ruleSet", report.ruleSet())
            .getResultStream()
            .findFirst()
            .orElseGet(() -> new StoredScanReport(ids.next(), workspace, report));
    row.take(report);
    entities.persist(row);
  }

  /** The latest report of a version; empty if it was never scanned. */
  public Optional<ScanReport> latest(UUID workspace, String hash) {
    return entities
        .createQuery(
            "select r from StoredScanReport r where r.workspace = :workspace and r.hash = :hash"
                + " order by r.scannedAt desc, r.id desc",
            StoredScanReport.class)
        .setParameter("workspace", workspace)
        .setParameter("hash", hash)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(StoredScanReport::report);
  }

  /**
   * Which versions have no report by a rule set.
   *
   * @param hashes the versions' hashes, at most 1,000
   * @param ruleSet the SHA-256 of the rules, as {@link Rules#ruleSet} answers it
   */
  public List<String> outdated(UUID workspace, Collection<String> hashes, String ruleSet) {
    if (hashes.isEmpty()) {
      return List.of();
    }
    Set<String> present =
        new HashSet<>(
            entities
                .createQuery(
                    "select r.hash from StoredScanReport r where r.workspace = :workspace"
                        + " and r.ruleSet = :ruleSet and r.hash in :hashes",
                    String.class)
                .setParameter("workspace", workspace)
                .setParameter("ruleSet", ruleSet)
                .setParameter("hashes", hashes)
                .getResultList());
    return hashes.stream().filter(hash -> !present.contains(hash)).distinct().toList();
  }
}

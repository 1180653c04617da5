package dev.hookwarden.ledger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That entries were written to a file. Inserted in the transaction that removes them. */
@Entity
@Table(name = "ledger_archive")
public class LedgerArchive {
  @Id private UUID id;
  private UUID workspace;

  @Column(name = "first_sequence")
  private long first;

  @Column(name = "last_sequence")
  private long last;

  private int entries;
  private String file;
  private String sha256;

  @Column(name = "until_time")
  private Instant until;

  @Column(name = "written_at")
  private Instant at;

  /** For JPA. */
  protected LedgerArchive() {}

  /**
   * Creates the row of a file.
   *
   * @param file the file's name
   * @param sha256 the hash of what is in it
   * @param until what was written before this may be in it
   */
  public LedgerArchive(
      UUID id, UUID workspace, String file, String sha256, Instant until, Instant at) {
    this.id = id;
    this.workspace = workspace;
    this.file = file;
    this.sha256 = sha256;
    this.until = until;
    this.at = at;
  }

  /**
   * Notes what is in the file.
   *
   * @param first the number of the first entry
   * @param last the number of the last entry
   * @param entries how many there are
   */
  public LedgerArchive holding(long first, long last, int entries) {
    this.first = first;
    this.last = last;
    this.entries = entries;
    return this;
  }
}

package dev.hookwarden.effect.entity;

import dev.hookwarden.effect.boundary.RecordView;
import dev.hookwarden.protocol.RecordKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The present value of a record. Changed only together with a ledger entry. */
@Entity
@Table(name = "stored_record")
public class StoredRecord {
  @Id private UUID id;
  private UUID workspace;
  private String collection;

  @Column(name = "record_key")
  private String key;

  private String content;

  /** The number of the ledger entry that gave the record its present value. */
  private long revision;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** For JPA. */
  protected StoredRecord() {}

  /** Creates a record without a value yet; {@link #write} must follow. */
  public StoredRecord(UUID id, UUID workspace, RecordKey address) {
    this.id = id;
    this.workspace = workspace;
    this.collection = address.collection();
    this.key = address.key();
  }

  /**
   * Gives the record a value.
   *
   * @param json the value as JSON text
   * @param ledgerEntry the number of the ledger entry of this change
   */
  public void write(String json, long ledgerEntry, Instant now) {
    this.content = json;
    this.revision = ledgerEntry;
    this.updatedAt = now;
  }

  /** Its key. */
  public String key() {
    return key;
  }

  /** Its value as JSON text. */
  public String content() {
    return content;
  }

  /** The number of the ledger entry that gave the record its present value. */
  public long revision() {
    return revision;
  }

  /** The record as others see it. */
  public RecordView view() {
    return new RecordView(collection, key, content, revision, updatedAt);
  }
}

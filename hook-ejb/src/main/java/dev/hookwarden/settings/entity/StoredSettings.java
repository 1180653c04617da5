package dev.hookwarden.settings.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The settings of a workspace that somebody has changed. */
@Entity
@Table(name = "workspace_settings")
public class StoredSettings {
  @Id private UUID workspace;

  /**
   * What differs from the defaults only, so that a default that changes holds for those who never
   * decided otherwise.
   */
  private String limits;

  @Column(name = "retention_days")
  private int retentionDays;

  /** What differs from the defaults only, too. */
  private String review;

  /** What differs from the defaults only, too. */
  private String actions;

  @Column(name = "ledger_days")
  private int ledgerDays;

  @Column(name = "undo_confirm_above")
  private int confirmUndoAbove;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StoredSettings() {}

  /** Creates the row of a workspace; its values follow by {@link #change}. */
  public StoredSettings(UUID workspace) {
    this.workspace = workspace;
  }

  /** Sets what holds for runs and for the history. */
  public void change(LimitTable table, int days, HistoryRules history) {
    limits = write(table);
    retentionDays = days;
    ledgerDays = (int) history.ledgerDays();
    confirmUndoAbove = (int) history.confirmUndoAbove();
  }

  /** Sets how versions are reviewed, and what holds for actions. */
  public void change(ReviewPolicy reviews, ActionPolicy ofActions) {
    review = ReviewText.write(reviews);
    actions = ActionsText.write(ofActions);
  }

  /** Notes who made the change. */
  public void changedBy(SettingsView.Change change) {
    changedBy = change.by();
    changedAt = change.at();
  }

  /**
   * The settings as others see them.
   *
   * @param ceilings the most on this server, which may have been lowered since
   */
  public SettingsView view(LimitTable ceilings) {
    return new SettingsView(
        read(limits).within(ceilings),
        ceilings,
        retentionDays,
        new HistoryRules(ledgerDays, confirmUndoAbove),
        ReviewText.read(review),
        ActionsText.read(actions),
        lockVersion,
        new SettingsView.Change(changedBy, changedAt));
  }

  private static String write(LimitTable table) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (TriggerKind kind : TriggerKind.values()) {
      for (Limit limit : Limit.values()) {
        long value = table.of(kind, limit);
        if (value != LimitTable.DEFAULTS.of(kind, limit)) {
          json.withObjectProperty(kind.wireName()).put(limit.memberName(), value);
        }
      }
    }
    return json.toString();
  }

  private static LimitTable read(String text) {
    try {
      JsonNode json = Json.parse(text);
      return LimitTable.of(
          (kind, limit) ->
              json.path(kind.wireName())
                  .path(limit.memberName())
                  .asLong(LimitTable.DEFAULTS.of(kind, limit)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored settings are not readable", e);
    }
  }
}

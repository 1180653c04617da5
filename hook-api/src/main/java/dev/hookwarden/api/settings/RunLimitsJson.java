package dev.hookwarden.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.settings.boundary.Limit;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The most that a run may have of each limit.
 *
 * @param cpuMillis CPU time
 * @param wallMillis wall time
 * @param allocationBytes what it allocates in all
 * @param logBytes what it logs
 * @param recordReads reads of records
 * @param recordWrites writes of records
 * @param notifies notifications
 * @param emails mails
 * @param calls calls of destinations
 * @param emits emitted events
 */
@Schema(name = "RunLimits", description = "The most that a run may have of each limit.")
public record RunLimitsJson(
    @Schema(required = true) @JsonProperty(required = true) long cpuMillis,
    @Schema(required = true) @JsonProperty(required = true) long wallMillis,
    @Schema(required = true) @JsonProperty(required = true) long allocationBytes,
    @Schema(required = true) @JsonProperty(required = true) long logBytes,
    @Schema(required = true) @JsonProperty(required = true) long recordReads,
    @Schema(required = true) @JsonProperty(required = true) long recordWrites,
    @Schema(required = true) @JsonProperty(required = true) long notifies,
    @Schema(required = true) @JsonProperty(required = true) long emails,
    @Schema(required = true) @JsonProperty(required = true) long calls,
    @Schema(required = true) @JsonProperty(required = true) long emits) {
  /** Shows limits. */
  public static RunLimitsJson from(Limits limits) {
    return new RunLimitsJson(
        Limit.CPU.of(limits),
        Limit.WALL.of(limits),
        Limit.ALLOCATION.of(limits),
        Limit.LOG.of(limits),
        Limit.RECORD_READS.of(limits),
        Limit.RECORD_WRITES.of(limits),
        Limit.NOTIFIES.of(limits),
        Limit.EMAILS.of(limits),
        Limit.CALLS.of(limits),
        Limit.EMITS.of(limits));
  }

  /** The values by limit; they may be impossible. */
  Map<Limit, Long> values() {
    Map<Limit, Long> values = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      values.put(limit, value(limit));
    }
    return values;
  }

  private long value(Limit limit) {
    return switch (limit) {
      case CPU -> cpuMillis;
      case WALL -> wallMillis;
      case ALLOCATION -> allocationBytes;
      case LOG -> logBytes;
      case RECORD_READS -> recordReads;
      case RECORD_WRITES -> recordWrites;
      case NOTIFIES -> notifies;
      case EMAILS -> emails;
      case CALLS -> calls;
      case EMITS -> emits;
    };
  }
}

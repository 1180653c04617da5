package dev.hookwarden.run.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.RecordQuery;

/**
 * Answers the reads of one run. Called on the thread that started the run; opens its own
 * transactions.
 */
@FunctionalInterface
public interface RecordReader {
  /**
   * Answers one read.
   *
   * @throws dev.hookwarden.platform.HookwardenException if it can't; the detail is told to the hook
   */
  JsonNode read(RecordQuery query);
}

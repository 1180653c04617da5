package dev.hookwarden.audit.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a log over: its head, then leaves and the checkpoints between them in their order. */
public interface LogTaker {
  /**
   * Begins.
   *
   * @param verifierKey what its checkpoints are checked with (C2SP signed-note)
   * @param size how many leaves follow, if none is gone
   */
  void begin(String verifierKey, long size);

  /**
   * Takes a leaf.
   *
   * @param position its place, from 0
   * @param entry its entry's id
   * @param hash its entry's own hash as it was sealed
   * @param chain the link to the leaf before
   * @param content its entry; {@code null} if that is gone
   */
  void leaf(long position, UUID entry, String hash, String chain, @Nullable AuditEntryView content);

  /** Takes the checkpoint of all leaves so far. */
  void checkpoint(CheckpointView checkpoint);
}

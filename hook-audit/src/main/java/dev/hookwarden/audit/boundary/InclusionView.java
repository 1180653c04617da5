package dev.hookwarden.audit.boundary;

import java.util.List;
import java.util.UUID;

/**
 * That an entry is part of a signed log.
 *
 * @param entry the entry's id
 * @param position its place in the log, from 0
 * @param hash its own hash, whose 32 bytes are the data of its leaf
 * @param path the hashes from its leaf to the root (RFC 6962), from below, in hexadecimal digits
 * @param checkpoint the checkpoint whose root the path leads to
 */
public record InclusionView(
    UUID entry, long position, String hash, List<String> path, CheckpointView checkpoint) {
  /** Copies. */
  public InclusionView {
    path = List.copyOf(path);
  }
}

package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.boundary.FindingView;
import dev.hookwarden.audit.boundary.FindingView.Kind;
import dev.hookwarden.audit.entity.EntryHash;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log from leaf to leaf and finds the first thing that is wrong. Nothing of what is
 * stored is believed but what the signed checkpoints confirm. Used by one thread.
 */
final class Verifier {
  private static final HexFormat HEX = HexFormat.of();

  private final UUID workspace;
  private final Notes notes;
  private final Frontier frontier;
  private final long surplus;

  private byte[] chain;
  private byte @Nullable [] chainBefore;
  private @Nullable UUID entryBefore;
  private long confirmed;

  /**
   * Begins at some leaf.
   *
   * @param frontier the tree of the leaves before
   * @param chain the link of the leaf before
   * @param surplus how many leaves more there are than were signed; below 0 for fewer
   */
  Verifier(UUID workspace, Notes notes, Frontier frontier, byte[] chain, long surplus) {
    this.workspace = workspace;
    this.notes = notes;
    this.frontier = frontier;
    this.chain = chain;
    this.surplus = surplus;
    this.confirmed = frontier.size();
  }

  /** How many leaves were found sound. */
  long size() {
    return frontier.size();
  }

  /**
   * Checks the next leaf.
   *
   * @param following answers the leaves that come after it, some hundred
   */
  Optional<FindingView> leaf(SealedRow row, Supplier<List<SealedRow>> following) {
    if (row.position() != frontier.size()) {
      return found(Kind.REMOVED, frontier.size(), null, "The entry in this place is gone.");
    }
    byte[] leaf = Merkle.leaf(bytes(row.hash()));
    byte[] link = Merkle.link(chain, leaf);
    if (!HEX.formatHex(link).equals(row.chain())) {
      return broken(row, leaf, following.get());
    }
    Optional<FindingView> wrong = content(row, following);
    if (wrong.isEmpty()) {
      chainBefore = chain;
      chain = link;
      entryBefore = row.entry();
      frontier.add(leaf, Frontier.Nodes.NONE);
    }
    return wrong;
  }

  /** Checks a checkpoint of just the leaves so far. */
  Optional<FindingView> checkpoint(CheckpointView checkpoint) {
    byte[] root = frontier.root();
    if (!HEX.formatHex(root).equals(checkpoint.root())) {
      return found(
          Kind.CHANGED,
          confirmed,
          null,
          "The entries from here to %d are not those that were signed."
              .formatted(checkpoint.size() - 1));
    }
    if (!notes.isGenuine(checkpoint.note(), workspace, checkpoint.size(), root)) {
      return found(
          Kind.UNSIGNED,
          checkpoint.size() - 1,
          null,
          "The checkpoint at %d entries was not signed by this server."
              .formatted(checkpoint.size()));
    }
    confirmed = checkpoint.size();
    return Optional.empty();
  }

  /** Checks that the log ends where the last checkpoint says. */
  Optional<FindingView> end() {
    if (surplus < 0) {
      return found(
          Kind.REMOVED, frontier.size(), null, "The log was signed with more entries than it has.");
    }
    return surplus > 0
        ? found(Kind.INSERTED, confirmed, null, "The entries from here on were never signed.")
        : Optional.empty();
  }

  private Optional<FindingView> content(SealedRow row, Supplier<List<SealedRow>> following) {
    AuditEntryView entry = row.content();
    if (entry == null) {
      return found(Kind.REMOVED, row.position(), row.entry(), "The entry is gone.");
    }
    if (!EntryHash.of(entry).equals(entry.hash())) {
      return found(
          Kind.CHANGED, row.position(), row.entry(), "The entry does not fit its own hash.");
    }
    if (entry.hash().equals(row.hash())) {
      return Optional.empty();
    }
    boolean elsewhere = following.get().stream().anyMatch(r -> r.hash().equals(entry.hash()));
    return found(
        elsewhere ? Kind.REORDERED : Kind.CHANGED,
        row.position(),
        row.entry(),
        "The entry is not the one that was sealed here.");
  }

  private Optional<FindingView> broken(SealedRow row, byte[] leaf, List<SealedRow> following) {
    if (chainBefore != null && HEX.formatHex(Merkle.link(chainBefore, leaf)).equals(row.chain())) {
      return found(
          Kind.INSERTED,
          row.position() - 1,
          entryBefore,
          "The entry stands between two that were sealed one after the other.");
    }
    Kind kind =
        switch (Long.signum(surplus)) {
          case -1 -> Kind.REMOVED;
          case 1 -> Kind.INSERTED;
          default -> isMoved(row, following) ? Kind.REORDERED : Kind.CHANGED;
        };
    return found(
        kind,
        row.position(),
        kind == Kind.REMOVED ? null : row.entry(),
        "The chain breaks here: what stands here was not sealed after the entry before.");
  }

  /** Whether the leaf that belongs here stands further on. */
  private boolean isMoved(SealedRow row, List<SealedRow> following) {
    return following.stream()
        .anyMatch(
            later -> {
              String link = HEX.formatHex(Merkle.link(chain, Merkle.leaf(bytes(later.hash()))));
              return link.equals(later.chain()) || link.equals(row.chain());
            });
  }

  /** Whatever is stored as a hash; what is none fits nothing. */
  private static byte[] bytes(String hash) {
    try {
      return HEX.parseHex(hash);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Optional<FindingView> found(
      Kind kind, long position, @Nullable UUID entry, String detail) {
    return Optional.of(new FindingView(kind, position, entry, detail));
  }
}

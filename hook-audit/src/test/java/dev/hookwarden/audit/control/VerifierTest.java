package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.boundary.FindingView;
import dev.hookwarden.audit.boundary.FindingView.Kind;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.SigningKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final int SIZE = 40;
  private static final int SIGNED_EACH = 10;
  private static final UUID WORKSPACE = new UUID(1, 1);
  private static final HexFormat HEX = HexFormat.of();

  private final Notes notes = new Notes(new SigningKey(SigningKey.generate()), List.of());
  private final List<SealedRow> rows = new ArrayList<>();
  private final List<CheckpointView> checkpoints = new ArrayList<>();

  @BeforeEach
  void seal() {
    Frontier frontier = new Frontier();
    byte[] chain = Merkle.chainStart();
    for (int i = 0; i < SIZE; i++) {
      AuditEntryView entry = entry(i, "{}");
      byte[] leaf = Merkle.leaf(HEX.parseHex(entry.hash()));
      chain = Merkle.link(chain, leaf);
      rows.add(row(i, entry, HEX.formatHex(chain)));
      frontier.add(leaf, Frontier.Nodes.NONE);
      if (frontier.size() % SIGNED_EACH == 0) {
        checkpoints.add(checkpoint(frontier, notes));
      }
    }
  }

  private static AuditEntryView entry(int number, String detail) {
    return new NewEntry(
            new Actor(WORKSPACE, WORKSPACE, "somebody", Role.AUTHOR),
            "test.done",
            "test/" + number,
            detail)
        .at(Instant.EPOCH, new UUID(7, number), null);
  }

  private static SealedRow row(long position, AuditEntryView entry, String chain) {
    return new SealedRow(position, entry.id(), entry.hash(), chain, entry);
  }

  private static CheckpointView checkpoint(Frontier frontier, Notes notes) {
    return new CheckpointView(
        frontier.size(),
        HEX.formatHex(frontier.root()),
        notes.sign(WORKSPACE, frontier.size(), frontier.root()),
        Instant.EPOCH);
  }

  private Optional<FindingView> verify() {
    Verifier verifier =
        new Verifier(
            WORKSPACE, notes, new Frontier(), Merkle.chainStart(), (long) rows.size() - SIZE);
    for (int i = 0; i < rows.size(); i++) {
      int next = i + 1;
      Optional<FindingView> finding =
          verifier.leaf(rows.get(i), () -> rows.subList(next, rows.size()));
      if (finding.isPresent()) {
        return finding;
      }
      for (CheckpointView checkpoint : checkpoints) {
        if (checkpoint.size() == verifier.size()) {
          finding = verifier.checkpoint(checkpoint);
          if (finding.isPresent()) {
            return finding;
          }
        }
      }
    }
    return verifier.end();
  }

  private void found(Kind kind, long position) {
    assertThat(verify())
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.kind()).isEqualTo(kind);
              assertThat(finding.position()).isEqualTo(position);
            });
  }

  /** The places anew, as somebody does who hides a gap. */
  private void renumber() {
    rows.replaceAll(
        row ->
            new SealedRow(rows.indexOf(row), row.entry(), row.hash(), row.chain(), row.content()));
  }

  /** The chain anew, as somebody does who knows how it is made. */
  private void relink() {
    byte[] chain = Merkle.chainStart();
    for (int i = 0; i < rows.size(); i++) {
      SealedRow row = rows.get(i);
      chain = Merkle.link(chain, Merkle.leaf(HEX.parseHex(row.hash())));
      rows.set(i, new SealedRow(i, row.entry(), row.hash(), HEX.formatHex(chain), row.content()));
    }
  }

  @Test
  void whatIsAsItWasSignedIsSound() {
    assertThat(verify()).isEmpty();
  }

  @Test
  void changedEntryIsFound() {
    SealedRow row = rows.get(17);
    AuditEntryView forged = entry(17, "{\"forged\":true}");
    AuditEntryView kept =
        new AuditEntryView(
            forged.id(),
            WORKSPACE,
            forged.at(),
            forged.actor(),
            forged.actorName(),
            forged.action(),
            forged.subject(),
            forged.detail(),
            null,
            null,
            null,
            forged.hashVersion(),
            row.hash());
    rows.set(17, new SealedRow(17, row.entry(), row.hash(), row.chain(), kept));
    found(Kind.CHANGED, 17);
  }

  @Test
  void changedEntryWithItsOwnHashAnewIsFound() {
    SealedRow row = rows.get(17);
    AuditEntryView forged = entry(17, "{\"forged\":true}");
    rows.set(17, new SealedRow(17, row.entry(), row.hash(), row.chain(), forged));
    found(Kind.CHANGED, 17);
    rows.set(17, row(17, forged, row.chain()));
    found(Kind.CHANGED, 17);
  }

  @Test
  void changedEntryWithTheWholeChainAnewContradictsWhatWasSigned() {
    rows.set(17, row(17, entry(17, "{\"forged\":true}"), ""));
    relink();
    found(Kind.CHANGED, 10);
  }

  @Test
  void removedEntryIsFound() {
    SealedRow row = rows.get(17);
    rows.set(17, new SealedRow(17, row.entry(), row.hash(), row.chain(), null));
    found(Kind.REMOVED, 17);
    rows.remove(17);
    found(Kind.REMOVED, 17);
    renumber();
    found(Kind.REMOVED, 17);
  }

  @Test
  void removedEndIsFound() {
    rows.subList(35, SIZE).clear();
    found(Kind.REMOVED, 35);
  }

  @Test
  void insertedEntryIsFound() {
    AuditEntryView forged = entry(99, "{}");
    byte[] link =
        Merkle.link(HEX.parseHex(rows.get(16).chain()), Merkle.leaf(HEX.parseHex(forged.hash())));
    rows.add(17, row(17, forged, HEX.formatHex(link)));
    renumber();
    found(Kind.INSERTED, 17);
    rows.set(17, row(17, forged, "00"));
    found(Kind.INSERTED, 17);
  }

  @Test
  void insertedEndIsFound() {
    rows.add(row(SIZE, entry(99, "{}"), ""));
    relink();
    found(Kind.INSERTED, SIZE);
  }

  @Test
  void reorderedEntriesAreFound() {
    SealedRow first = rows.get(17);
    SealedRow second = rows.get(23);
    rows.set(17, row(17, second.content(), second.chain()));
    rows.set(23, row(23, first.content(), first.chain()));
    found(Kind.REORDERED, 17);

    rows.set(17, row(17, second.content(), first.chain()));
    rows.set(23, row(23, first.content(), second.chain()));
    found(Kind.REORDERED, 17);

    rows.set(17, new SealedRow(17, second.entry(), first.hash(), first.chain(), second.content()));
    rows.set(23, new SealedRow(23, first.entry(), second.hash(), second.chain(), first.content()));
    found(Kind.REORDERED, 17);
  }

  @Test
  void checkpointOfAnotherKeyIsFound() {
    Notes forger = new Notes(new SigningKey(SigningKey.generate()), List.of());
    CheckpointView real = checkpoints.get(1);
    checkpoints.set(
        1,
        new CheckpointView(
            real.size(),
            real.root(),
            forger.sign(WORKSPACE, real.size(), HEX.parseHex(real.root())),
            Instant.EPOCH));
    found(Kind.UNSIGNED, 19);
  }

  @Test
  void checkpointOfAFormerKeyIsGenuine() {
    SigningKey former = new SigningKey(SigningKey.generate());
    SigningKey present = new SigningKey(SigningKey.generate());
    String note = new Notes(former, List.of()).sign(WORKSPACE, 1, new byte[32]);

    Notes rotated = new Notes(present, List.of(former.publicKey()));
    assertThat(rotated.isGenuine(note, WORKSPACE, 1, new byte[32])).isTrue();
    assertThat(rotated.isGenuine(note, WORKSPACE, 2, new byte[32])).isFalse();
    assertThat(rotated.isGenuine(note, new UUID(2, 2), 1, new byte[32])).isFalse();
  }
}

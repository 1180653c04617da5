package dev.hookwarden.redteam.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import dev.hookwarden.redteam.control.BuiltInSamples;
import dev.hookwarden.redteam.control.SampleRules;
import dev.hookwarden.redteam.control.SampleShelf;
import dev.hookwarden.redteam.entity.AddedSample;
import dev.hookwarden.redteam.entity.SampleMark;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The samples of attacks: those that come with the server, and those that administrators add. None
 * is ever deleted, and what people said of one stays.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Samples {
  /** The most samples that a workspace adds. */
  public static final int MAX_ADDED = 1_000;

  @Inject private SampleShelf shelf;
  @Inject private BuiltInSamples builtIn;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /**
   * Samples in the order of their names.
   *
   * @param after only those with a name after this; empty for the first
   * @param limit the most samples
   */
  @Requires(Permission.HOOK_REVIEW)
  public List<SampleView> samples(String after, int limit) {
    return shelf.page(actor.get().workspace(), after, limit);
  }

  /**
   * One sample.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_REVIEW)
  public SampleView sample(String name) {
    return shelf.require(actor.get().workspace(), name);
  }

  /**
   * Adds a sample. It is not run before the next campaign.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}, {@link
   *     Problem#UNKNOWN_LANGUAGE}, {@link Problem#SOURCE_TOO_LARGE} or {@link
   *     Problem#INVALID_REQUEST}; with {@link Problem#CONFLICT} if there is one with that name;
   *     with {@link Problem#TOO_MANY} if the workspace has added 1,000
   */
  @Requires(Permission.RULES_MANAGE)
  public SampleView add(NewSample wanted) {
    Actor me = actor.get();
    Sample sample = SampleRules.sample(wanted);
    Technique technique = SampleRules.technique(wanted, builtIn.technique(wanted.technique()));
    return transactions.inNew(
        () -> {
          requireRoom(me, sample.name());
          AddedSample added =
              new AddedSample(ids.next(), me.workspace(), sample, technique, me.name(), now());
          shelf.add(added);
          note(me, "sample.added", sample.name(), Map.of("technique", technique.id()));
          return added.view(List.of());
        });
  }

  /**
   * Takes a sample of the workspace's own out of future campaigns.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link
   *     Problem#INVALID_REQUEST} if it came with the server
   */
  @Requires(Permission.RULES_MANAGE)
  public SampleView retire(String name) {
    Actor me = actor.get();
    if (builtIn.find(name).isPresent()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "a sample that comes with the server is never retired");
    }
    transactions.inNew(
        () -> {
          shelf
              .added(me.workspace(), name)
              .orElseThrow(() -> SampleShelf.absent(name))
              .retire(me.name(), now());
          note(me, "sample.retired", name, Map.of());
          return name;
        });
    return shelf.require(me.workspace(), name);
  }

  /**
   * Says what came of a sample when somebody tried it. What was said before stays.
   *
   * @param verdict contained, rejected early or escaped
   * @param note how, in 1 to 1,000 characters
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.RULES_MANAGE)
  public SampleView mark(String name, Verdict verdict, String note) {
    Actor me = actor.get();
    if (verdict == Verdict.UNEXPECTED) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "verdict: contained, rejected-early or escaped");
    }
    SampleRules.requireNote(note);
    shelf.require(me.workspace(), name);
    transactions.inNew(
        () -> {
          MarkView mark = new MarkView(verdict, note, me.name(), now());
          shelf.add(new SampleMark(ids.next(), me.workspace(), name, mark));
          note(me, "sample.marked", name, Map.of("verdict", verdict.wireName(), "note", note));
          return mark;
        });
    return shelf.require(me.workspace(), name);
  }

  private void requireRoom(Actor me, String name) {
    if (shelf.added(me.workspace(), name).isPresent()) {
      throw new HookwardenException(Problem.CONFLICT, "there is a sample '" + name + "' already");
    }
    if (shelf.count(me.workspace()) >= MAX_ADDED) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a workspace adds at most %,d samples".formatted(MAX_ADDED));
    }
  }

  private void note(Actor me, String action, String sample, Map<String, String> detail) {
    auditLog.record(me, action, "sample/" + sample, Json.write(detail));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package dev.hookwarden.stream.boundary;

import dev.hookwarden.access.boundary.ActorName;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.TargetName;
import dev.hookwarden.stream.control.Listing;
import dev.hookwarden.stream.control.SenderNames;
import dev.hookwarden.stream.control.StreamChange;
import dev.hookwarden.stream.control.StreamShelf;
import dev.hookwarden.stream.control.Trial;
import dev.hookwarden.stream.entity.StoredStream;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the streams of the actor's workspace. A stream needs nothing to be set: then
 * everything may come in on it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StreamDesk {
  private StreamShelf shelf;
  private Listing listing;
  private SenderNames senders;
  private StreamChange change;
  private Trial trial;
  private CurrentActor actor;
  private Transactions transactions;

  /** For the container. */
  public StreamDesk() {}

  /** Creates the bean. */
  @Inject
  public StreamDesk(
      StreamShelf shelf,
      Listing listing,
      SenderNames senders,
      StreamChange change,
      Trial trial,
      CurrentActor actor,
      Transactions transactions) {
    this.shelf = shelf;
    this.listing = listing;
    this.senders = senders;
    this.change = change;
    this.trial = trial;
    this.actor = actor;
    this.transactions = transactions;
  }

  /**
   * The streams that something is set for, and those that have events, in the order of their names.
   *
   * @param after only those with a name above this; empty for the first
   * @param limit the most
   */
  @Requires(Permission.RUN_READ)
  public List<StreamView> streams(String after, int limit) {
    return listing.page(actor.get().workspace(), after, limit);
  }

  /**
   * What holds for a stream, read from the database.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}
   */
  @Requires(Permission.RUN_READ)
  public StreamSettingsView settings(String name) {
    UUID workspace = actor.get().workspace();
    return shelf
        .find(workspace, valid(name))
        .filter(StoredStream::isInForce)
        .map(row -> view(workspace, row))
        .orElseGet(() -> StreamSettingsView.none(name));
  }

  /**
   * Sets everything for a stream. It holds for what comes in from now on.
   *
   * @param seen the revision that the caller saw, 0 for nothing; {@code null} to change whatever is
   *     there
   * @throws HookwardenException with {@link Problem#INVALID_NAME}; with {@link
   *     Problem#INVALID_REQUEST}, which names the member; with {@link Problem#PRECONDITION_FAILED}
   *     if the revision is another; with {@link Problem#TOO_MANY}; with {@link Problem#CONFLICT} if
   *     somebody else makes the first change at the same time
   */
  @Requires(Permission.STREAM_MANAGE)
  public StreamSettingsView change(String name, NewStreamSettings wanted, @Nullable Long seen) {
    Actor me = actor.get();
    valid(name);
    StreamChange.requirePossible(wanted.schema());
    StoredStream row =
        Seen.guard(
            seen != null, () -> transactions.inNew(() -> change.apply(me, name, wanted, seen)));
    // Only now: a change that is rolled back must not hold.
    change.announce(me.workspace(), row);
    return view(me.workspace(), row);
  }

  /**
   * Lets nothing hold for a stream; its events stay.
   *
   * @param seen as in {@link #change}
   * @throws HookwardenException with {@link Problem#INVALID_NAME}, {@link Problem#NOT_FOUND} or
   *     {@link Problem#PRECONDITION_FAILED}
   */
  @Requires(Permission.STREAM_MANAGE)
  public void clear(String name, @Nullable Long seen) {
    Actor me = actor.get();
    valid(name);
    StoredStream row =
        Seen.guard(seen != null, () -> transactions.inNew(() -> change.clear(me, name, seen)));
    change.announce(me.workspace(), row);
  }

  /**
   * Tries a schema; changes nothing. Takes some seconds at the most.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME} or {@link
   *     Problem#INVALID_REQUEST}
   */
  @Requires(Permission.STREAM_MANAGE)
  public TrialView check(String name, SchemaTrial wanted) {
    return trial.of(actor.get().workspace(), valid(name), wanted);
  }

  /** Who could be named as a sender, people first. */
  @Requires(Permission.STREAM_MANAGE)
  public List<ActorName> senders() {
    return senders.able(actor.get().workspace());
  }

  private StreamSettingsView view(UUID workspace, StoredStream row) {
    StoredStream.Values values = row.values();
    return new StreamSettingsView(
        row.name(),
        values.schemaJson(),
        values.retentionDays(),
        values.senders() == null ? null : senders.names(workspace, values.senders()),
        values.window(),
        row.revision(),
        row.lastChange());
  }

  private static String valid(String name) {
    if (!TargetName.isValid(name)) {
      throw new HookwardenException(Problem.INVALID_NAME, "a stream is named " + TargetName.RULE);
    }
    return name;
  }
}

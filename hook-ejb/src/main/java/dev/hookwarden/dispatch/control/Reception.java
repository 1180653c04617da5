package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.IncomingRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes events in: each once, and only as many as the queue has room for. */
@Dependent
public class Reception {
  private final Passage passage;
  private final Archive archive;
  private final Backlog backlog;
  private final IntakeKeys keys;
  private final IncomingRules rules;
  private final Transactions transactions;
  private final Arrivals arrivals;

  /** Creates the bean. */
  @Inject
  public Reception(
      Passage passage,
      Archive archive,
      Backlog backlog,
      IntakeKeys keys,
      IncomingRules rules,
      Transactions transactions,
      Arrivals arrivals) {
    this.passage = passage;
    this.archive = archive;
    this.backlog = backlog;
    this.keys = keys;
    this.rules = rules;
    this.transactions = transactions;
    this.arrivals = arrivals;
  }

  /** Somebody else took the same in at the same time, and was first. */
  private static final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Intake answer;

    TakenException(Intake answer) {
      super("taken in by another call");
      this.answer = answer;
    }
  }

  /**
   * Takes one event in, or answers what was answered before.
   *
   * @param key the key that the sender gave it; {@code null} if none
   */
  public Intake take(Actor actor, String stream, IncomingEvent event, @Nullable String key) {
    return take(actor, stream, event, key, () -> misfits(actor, stream, List.of(event)).getFirst());
  }

  /** What came in when it did fit is answered as it was then, also if it does not fit now. */
  private Intake take(
      Actor actor,
      String stream,
      IncomingEvent event,
      @Nullable String key,
      Supplier<Optional<HookwardenException>> misfit) {
    UUID workspace = actor.workspace();
    Optional<IntakeKeys.Ticket> ticket = IntakeKeys.Ticket.of(actor.id(), stream, event, key);
    Optional<Intake> before = ticket.flatMap(it -> keys.answered(workspace, it));
    if (before.isPresent()) {
      return before.get();
    }
    Optional<HookwardenException> why = misfit.get();
    if (why.isPresent()) {
      throw why.get();
    }
    try {
      return passage.decide(
          actor,
          arrivals.of(stream, event),
          List.of(),
          () -> ticket.ifPresent(it -> clear(workspace, it)),
          intake -> ticket.ifPresent(it -> note(workspace, it, intake)));
    } catch (TakenException e) {
      return e.answer;
    }
  }

  private void clear(UUID workspace, IntakeKeys.Ticket ticket) {
    keys.answeredOrForgotten(workspace, ticket)
        .ifPresent(
            answer -> {
              throw new TakenException(answer);
            });
  }

  private void note(UUID workspace, IntakeKeys.Ticket ticket, Intake intake) {
    switch (intake) {
      case Intake.Accepted it -> keys.note(workspace, ticket, it.event().id(), it.runs());
      case Intake.Refused it when it.problem() == Problem.EVENT_REJECTED ->
          keys.note(workspace, ticket, it.event().id(), it.runs());
      case Intake.Refused _, Intake.Failed _ -> {
        // Another time it may be accepted.
      }
    }
  }

  /**
   * Takes several events in, in their order, each answered on its own. Where no {@code before} hook
   * is to be asked, all of them that fit are stored in one transaction.
   */
  public List<Intake> takeAll(Actor actor, String stream, List<IncomingEvent> events) {
    Intake[] intakes = new Intake[events.size()];
    List<Integer> fitting = new ArrayList<>();
    List<Optional<HookwardenException>> misfits = misfits(actor, stream, events);
    for (int i = 0; i < intakes.length; i++) {
      Optional<HookwardenException> misfit = misfits.get(i);
      if (misfit.isPresent()) {
        intakes[i] = takeOrTell(actor, stream, events.get(i), misfit);
      } else {
        fitting.add(i);
      }
    }
    List<Intake> taken = takeTogether(actor, stream, fitting.stream().map(events::get).toList());
    for (int i = 0; i < taken.size(); i++) {
      intakes[fitting.get(i)] = taken.get(i);
    }
    return List.of(intakes);
  }

  /** Why each of some events is too large, or does not fit the schema of their stream. */
  private List<Optional<HookwardenException>> misfits(
      Actor actor, String stream, List<IncomingEvent> events) {
    List<Optional<HookwardenException>> misfits =
        rules.misfits(actor.workspace(), stream, events.stream().map(IncomingEvent::data).toList());
    return IntStream.range(0, misfits.size())
        .mapToObj(i -> arrivals.tooLarge(events.get(i)).or(() -> misfits.get(i)))
        .toList();
  }

  private List<Intake> takeTogether(Actor actor, String stream, List<IncomingEvent> events) {
    if (events.size() > 1
        && events.stream()
            .map(IncomingEvent::type)
            .distinct()
            .allMatch(type -> passage.isOpen(actor.workspace(), stream, type))) {
      List<Optional<IntakeKeys.Ticket>> tickets =
          events.stream()
              .map(event -> IntakeKeys.Ticket.of(actor.id(), stream, event, null))
              .toList();
      if (areNew(actor.workspace(), stream, tickets)) {
        try {
          return transactions.inNew(() -> storeAll(actor, stream, events, tickets));
        } catch (HookwardenException e) {
          if (e.problem() != Problem.CONFLICT) {
            throw e;
          }
          // Some of them came in at the same time elsewhere; one by one tells which.
        }
      }
    }
    return events.stream()
        .map(event -> takeOrTell(actor, stream, event, Optional.empty()))
        .toList();
  }

  /** Whether nothing came in under any of some keys, and no two of them are the same. */
  private boolean areNew(UUID workspace, String stream, List<Optional<IntakeKeys.Ticket>> tickets) {
    List<String> given =
        tickets.stream().flatMap(Optional::stream).map(IntakeKeys.Ticket::key).toList();
    Set<String> distinct = Set.copyOf(given);
    return distinct.size() == given.size()
        && (given.isEmpty() || !keys.isAnyKnown(workspace, stream, distinct));
  }

  private List<Intake> storeAll(
      Actor actor,
      String stream,
      List<IncomingEvent> events,
      List<Optional<IntakeKeys.Ticket>> tickets) {
    List<Intake> intakes = new ArrayList<>();
    List<Arrival> accepted = new ArrayList<>();
    for (IncomingEvent event : events) {
      Arrival arrival = arrivals.of(stream, event);
      EventView stored = archive.accept(actor, arrival, Json.write(arrival.json()));
      accepted.add(arrival);
      intakes.add(new Intake.Accepted(stored, List.of(), false));
    }
    backlog.followAll(actor, accepted);
    // After the lanes, as for one event: in another order, two could wait for each other.
    for (int i = 0; i < accepted.size(); i++) {
      UUID id = accepted.get(i).id();
      tickets.get(i).ifPresent(ticket -> keys.note(actor.workspace(), ticket, id, List.of()));
    }
    return intakes;
  }

  private Intake takeOrTell(
      Actor actor, String stream, IncomingEvent event, Optional<HookwardenException> misfit) {
    try {
      return take(actor, stream, event, null, () -> misfit);
    } catch (HookwardenException e) {
      return new Intake.Failed(e);
    }
  }
}

package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ConsentView;
import dev.hookwarden.consent.boundary.MuteView;
import dev.hookwarden.consent.boundary.PreferenceView;
import dev.hookwarden.consent.entity.Consent;
import dev.hookwarden.consent.entity.MandatoryNotice;
import dev.hookwarden.consent.entity.Matter;
import dev.hookwarden.consent.entity.Mute;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what a person has said with what hooks have asked them for. A mute of an author
 * is not looked for here: it is about versions, and stands among the mutes.
 */
@Dependent
public class Grid {
  /** How many of the newest actions in each status are looked at. */
  private static final int NEWEST = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Waiting waiting;
  private final ConsentBook consents;
  private final MuteBook mutes;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Grid(Waiting waiting, ConsentBook consents, MuteBook mutes, Clock clock) {
    this.waiting = waiting;
    this.consents = consents;
    this.mutes = mutes;
    this.clock = clock;
  }

  /** The grid of a person, by hook, kind and purpose. */
  public List<PreferenceView> of(Owner owner) {
    Instant now = clock.instant();
    Map<Matter, @Nullable Instant> asked = asked(owner);
    Map<Matter, Consent> given =
        consents.standing(owner).stream()
            .filter(consent -> consent.covers(Integer.MAX_VALUE, now))
            .collect(Collectors.toMap(Consent::matter, Function.identity(), (a, b) -> a));
    given.keySet().forEach(matter -> asked.putIfAbsent(matter, null));
    List<Mute> silenced = mutes.standing(owner);
    Map<Matter, String> mandatory = mandatory(owner);
    return asked.entrySet().stream()
        .map(
            entry -> {
              Matter matter = entry.getKey();
              return new PreferenceView(
                  matter.hook(),
                  matter.kind(),
                  matter.purpose(),
                  consentOf(given.get(matter)),
                  muteOf(matter, silenced),
                  mandatory.get(matter),
                  entry.getValue());
            })
        .sorted(
            Comparator.comparing(PreferenceView::hook)
                .thenComparing(PreferenceView::kind)
                .thenComparing(PreferenceView::purpose))
        .toList();
  }

  private Map<Matter, @Nullable Instant> asked(Owner owner) {
    Map<Matter, @Nullable Instant> asked = new HashMap<>();
    for (ActionStatus status : ActionStatus.values()) {
      for (Object[] row : waiting.matters(owner, status, NEWEST)) {
        asked.merge(
            new Matter((String) row[0], (ActionKind) row[1], (String) row[2]),
            (Instant) row[3],
            (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return asked;
  }

  private Map<Matter, String> mandatory(Owner owner) {
    return entities
        .createQuery(
            "select n from MandatoryNotice n where n.workspace = :workspace and n.live = true",
            MandatoryNotice.class)
        .setParameter("workspace", owner.workspace())
        .getResultStream()
        .collect(
            Collectors.toMap(
                MandatoryNotice::matter, notice -> notice.view().reason(), (a, b) -> a));
  }

  private static @Nullable ConsentView consentOf(@Nullable Consent consent) {
    return consent == null ? null : consent.view();
  }

  private static @Nullable MuteView muteOf(Matter matter, List<Mute> mutes) {
    return mutes.stream()
        .filter(mute -> mute.scope().covers(matter.hook(), null, matter.kind(), matter.purpose()))
        .findFirst()
        .map(Mute::view)
        .orElse(null);
  }
}

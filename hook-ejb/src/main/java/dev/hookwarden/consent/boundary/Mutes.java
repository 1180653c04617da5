package dev.hookwarden.consent.boundary;

import dev.hookwarden.consent.control.MuteBook;
import dev.hookwarden.consent.control.Owner;
import dev.hookwarden.consent.control.Owners;
import dev.hookwarden.consent.entity.Mute;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do not want to get, each seen and lifted by its person. */
@Stateless
public class Mutes {
  private static final String STANDING =
      " and m.endedAt is null and (m.until is null or m.until > :now)";

  private static final int MAX_NAME_CHARS = 63;
  private static final int MAX_PURPOSE_CHARS = 64;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Owners owners;
  @Inject private MuteBook book;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** For the container. */
  public Mutes() {}

  /**
   * The person's mutes, newest first.
   *
   * @param all whether those that have ended are among them
   * @param before only mutes with an id below this
   * @param limit the most mutes
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<MuteView> mutes(boolean all, UUID before, int limit) {
    Owner me = owners.present();
    TypedQuery<Mute> query =
        entities
            .createQuery(
                "select m from Mute m where m.person = :person and m.workspace = :workspace"
                    + " and m.id < :before"
                    + (all ? "" : STANDING)
                    + " order by m.id desc",
                Mute.class)
            .setParameter("person", me.person())
            .setParameter("workspace", me.workspace())
            .setParameter("before", before)
            .setMaxResults(limit);
    if (!all) {
      query.setParameter("now", clock.instant());
    }
    return query.getResultStream().map(Mute::view).toList();
  }

  /**
   * Mutes, and refuses what waits and fits. An author is muted by answering a request of theirs.
   *
   * @param scope what, without an author
   * @param until when it ends by itself; {@code null} for never
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}, {@link Problem#INVALID_REQUEST}
   *     or {@link Problem#TOO_MANY}
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public MuteView make(MuteScope scope, @Nullable Instant until) {
    Owner me = owners.present();
    if (scope.author() != null || scope.authorName() != null) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "author: answer a request of theirs to mute them");
    }
    requireShort("hook", scope.hook(), MAX_NAME_CHARS);
    requireShort("purpose", scope.purpose(), MAX_PURPOSE_CHARS);
    if (scope.kind() != null && !scope.kind().isToPerson()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "kind: notify or email");
    }
    return transactions.inNew(() -> book.make(me, scope, until).mute().view());
  }

  /**
   * Lifts a mute; nothing happens if it has ended. What it refused stays refused.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}, or with {@link
   *     Problem#NOT_FOUND} if it is not the person's
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public MuteView lift(UUID id) {
    Owner me = owners.present();
    return transactions.inNew(() -> lift(me, id));
  }

  private MuteView lift(Owner me, UUID id) {
    Mute mute = entities.find(Mute.class, id);
    if (mute == null
        || !mute.workspace().equals(me.workspace())
        || !mute.person().equals(me.person())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no mute " + id);
    }
    book.lift(me, mute);
    return mute.view();
  }

  private static void requireShort(String name, @Nullable String text, int most) {
    if (text != null
        && (text.isBlank()
            || text.length() > most
            || text.chars().anyMatch(Character::isISOControl))) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "%s: 1 to %d characters".formatted(name, most));
    }
  }
}

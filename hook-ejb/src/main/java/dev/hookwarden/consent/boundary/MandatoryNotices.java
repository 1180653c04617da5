package dev.hookwarden.consent.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.control.NoticeShelf;
import dev.hookwarden.consent.entity.MandatoryNotice;
import dev.hookwarden.consent.entity.Matter;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What administrators let hooks tell people whether they like it or not, and why. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MandatoryNotices {
  private @Inject NoticeShelf shelf;
  private @Inject HookLibrary library;
  private @Inject CurrentActor actor;
  private @Inject AuditLog auditLog;
  private @Inject Transactions transactions;
  private @Inject Clock clock;
  private @Inject Ids ids;

  /** For the container. */
  public MandatoryNotices() {}

  /**
   * Notices of the actor's workspace, newest first.
   *
   * @param standing only those that have not ended
   * @param before only those with an id below this
   * @param limit the most notices
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public List<NoticeView> notices(boolean standing, UUID before, int limit) {
    return shelf.page(actor.get().workspace(), standing, before, limit);
  }

  /**
   * Makes what a hook tells people for a purpose mandatory: mutes and missing consents do not hold
   * it up, and people are told so with the reason. Rates hold for it all the same.
   *
   * @param wanted what, and why
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if there is no such hook; with
   *     {@link Problem#INVALID_REQUEST}; with {@link Problem#CONFLICT} if it is mandatory already
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public NoticeView grant(NewNotice wanted) {
    Actor me = actor.get();
    NewNotice notice = wanted.checked();
    library.hook(notice.hook());
    return transactions.inNew(
        () -> {
          shelf.requireNone(me.workspace(), notice);
          MandatoryNotice granted =
              new MandatoryNotice(
                  ids.next(),
                  me.workspace(),
                  new Matter(notice.hook(), notice.kind(), notice.purpose()),
                  notice.reason(),
                  me.name(),
                  clock.instant());
          shelf.add(granted);
          note(me, "notice.granted", granted.view(), Map.of("reason", notice.reason()));
          return granted.view();
        });
  }

  /**
   * Ends a notice; nothing happens if it has ended. What was queued by it and has not been sent is
   * not sent any more.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public NoticeView end(UUID id) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          MandatoryNotice notice = shelf.require(me.workspace(), id);
          boolean stood = notice.view().endedAt() == null;
          notice.end(me.name(), clock.instant());
          if (stood) {
            note(me, "notice.withdrawn", notice.view(), Map.of());
          }
          return notice.view();
        });
  }

  private void note(Actor me, String action, NoticeView notice, Map<String, String> more) {
    Map<String, String> detail = new TreeMap<>(more);
    detail.put("hook", notice.hook());
    detail.put("kind", notice.kind().wireName());
    detail.put("purpose", notice.purpose());
    auditLog.record(me, action, "notice/" + notice.id(), Json.write(detail));
  }
}

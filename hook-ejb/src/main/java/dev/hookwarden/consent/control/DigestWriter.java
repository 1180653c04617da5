package dev.hookwarden.consent.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.delivery.boundary.Deliveries;
import dev.hookwarden.delivery.boundary.Digest;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a person at once what was collected for them, in the caller's transaction. What they have
 * muted since, or do not allow any more, is refused.
 */
@Dependent
public class DigestWriter {
  private final Collected collected;
  private final Permissions permissions;
  private final Objections objections;
  private final Deliveries deliveries;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public DigestWriter(
      Collected collected,
      Permissions permissions,
      Objections objections,
      Deliveries deliveries,
      AuditLog auditLog,
      Clock clock,
      Ids ids) {
    this.collected = collected;
    this.permissions = permissions;
    this.objections = objections;
    this.deliveries = deliveries;
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /** Tells what was collected; nothing happens if nothing was. */
  void write(Collected.Pile pile) {
    Optional<UUID> last = collected.latest(pile);
    if (last.isEmpty()) {
      return;
    }
    UUID id = ids.next();
    Instant now = clock.instant();
    Optional<ActionReason> absent =
        objections.against(pile.workspace(), pile.person(), pile.kind());
    Map<Integer, Map<String, Said>> said = new HashMap<>();
    DigestText text = new DigestText();
    ArrayNode facts = JsonNodeFactory.instance.arrayNode();
    for (Collected.Group group : collected.groups(pile, last.get())) {
      Optional<ActionReason> why =
          absent.or(() -> objection(pile, group, saidOf(pile, group, said), now));
      int count =
          why.isPresent()
              ? collected.refuse(pile, group, last.get(), why.get(), now)
              : collected.tell(pile, group, last.get(), id, now);
      if (why.isEmpty() && count > 0) {
        text.add(group.hook(), group.purpose(), group.basis(), count);
      }
      facts.add(fact(group, why, count));
    }
    if (text.count() > 0) {
      send(pile, id, text);
    }
    note(pile, id, text.count(), facts);
  }

  private Optional<ActionReason> objection(
      Collected.Pile pile, Collected.Group group, Said said, Instant now) {
    return Objections.against(
        new Objections.Matter(pile.kind(), "", null, group.purpose(), group.basis()),
        pile.person(),
        said,
        now);
  }

  /** What has been said about a version; each is looked up once. */
  private Said saidOf(
      Collected.Pile pile, Collected.Group group, Map<Integer, Map<String, Said>> known) {
    return known
        .computeIfAbsent(group.version(), version -> new HashMap<>())
        .computeIfAbsent(
            group.hook(),
            hook ->
                permissions.of(
                    new Origin.Run(
                        pile.workspace(), pile.workspace(), 0, hook, group.version(), null)));
  }

  private void send(Collected.Pile pile, UUID id, DigestText text) {
    List<String> titles =
        collected.messages(pile, id, DigestText.MOST_TITLES).stream()
            .map(message -> title(pile.kind(), message))
            .toList();
    Digest digest =
        new Digest(
            id,
            pile.workspace(),
            pile.person(),
            text.count(),
            text.isMandatory(),
            text.title(),
            text.text(titles));
    if (pile.kind() == ActionKind.EMAIL) {
      deliveries.mail(digest);
    } else {
      deliveries.notify(digest);
    }
  }

  private static String title(ActionKind kind, String message) {
    try {
      JsonNode json = Json.parseStored(message);
      return json.path(kind == ActionKind.EMAIL ? "subject" : "title").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored action is not readable", e);
    }
  }

  private static ObjectNode fact(Collected.Group group, Optional<ActionReason> why, int count) {
    ObjectNode fact =
        JsonNodeFactory.instance
            .objectNode()
            .put("hook", group.hook())
            .put("version", group.version())
            .put("purpose", group.purpose())
            .put("basis", group.basis().wireName())
            .put("count", count);
    why.ifPresent(reason -> fact.put("refused", reason.wireName()));
    return fact;
  }

  private void note(Collected.Pile pile, UUID id, int count, ArrayNode groups) {
    ObjectNode detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("recipient", pile.person().toString())
            .put("kind", pile.kind().wireName())
            .put("messages", count);
    detail.set("groups", groups);
    auditLog.record(
        Actor.system(pile.workspace()),
        count > 0 ? "digest.sent" : "digest.stopped",
        "digest/" + id,
        Json.write(detail));
  }
}

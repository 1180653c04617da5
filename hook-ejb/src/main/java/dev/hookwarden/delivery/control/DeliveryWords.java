package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryContent;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.boundary.DeliveryView;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Shows deliveries: to whom and why, and what is in them to those who may see it. */
@Dependent
public class DeliveryWords {
  private final Persons persons;
  private final Drafts drafts;
  private final MailConfig config;

  /** Creates the bean. */
  @Inject
  public DeliveryWords(Persons persons, Drafts drafts, MailConfig config) {
    this.persons = persons;
    this.drafts = drafts;
    this.config = config;
  }

  /** What it is and where it is. */
  public DeliveryView view(Delivery delivery) {
    JsonNode content = parse(delivery.content());
    boolean ofHook = content.hasNonNull("hook");
    return new DeliveryView(
        delivery.id(),
        delivery.channel(),
        new DeliveryView.Parcelled(
            delivery.action(),
            ofHook ? content.path("hook").asText() : null,
            ofHook ? content.path("version").asInt() : null,
            target(delivery),
            content.hasNonNull("purpose") ? content.path("purpose").asText() : null,
            content.path("mandatory").asBoolean()),
        new DeliveryView.Progress(
            delivery.state(),
            delivery.attempts(),
            delivery.state() == DeliveryState.QUEUED ? delivery.nextAt() : null,
            delivery.lastError(),
            delivery.answer(),
            delivery.settledAt()),
        delivery.createdAt());
  }

  /**
   * What is in it, for administrators. Where mails are kept because none leaves, the outbox is the
   * mailbox, and whoever may see it reads the mails of the system too; else nobody reads codes.
   */
  public Optional<DeliveryContent> content(Delivery delivery, Role reader) {
    boolean kept = delivery.channel() == Channel.MAIL && config.keeps();
    if (!kept && reader != Role.ADMINISTRATOR) {
      return Optional.empty();
    }
    return switch (delivery.channel()) {
      case MAIL -> mail(delivery, MailContent.read(delivery.content()));
      case CALL -> Optional.of(call(delivery));
    };
  }

  private Optional<DeliveryContent> mail(Delivery delivery, MailContent content) {
    if (!config.keeps() && !(content instanceof MailContent.Message)) {
      return Optional.empty();
    }
    Written written =
        drafts.write(delivery.workspace(), Objects.requireNonNull(delivery.person()), content);
    return switch (written) {
      case Written.Draft draft ->
          Optional.of(new DeliveryContent(draft.subject(), draft.plain(config.keeps())));
      case Written.Pointless _ -> Optional.empty();
    };
  }

  private static DeliveryContent call(Delivery delivery) {
    JsonNode content = parse(delivery.content());
    return new DeliveryContent(
        "%s %s".formatted(content.path("method").asText(), delivery.target()),
        content.path("request").asText());
  }

  private String target(Delivery delivery) {
    UUID person = delivery.person();
    return person == null
        ? delivery.target()
        : persons
            .find(delivery.workspace(), person.toString())
            .map(Person::name)
            .orElse("somebody who has left");
  }

  private static JsonNode parse(String content) {
    try {
      return Json.parseStored(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored delivery is not readable", e);
    }
  }
}

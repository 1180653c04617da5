package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * What a run asks for. Handed over in {@link WorkerMessage.Completed} only, in the order of the
 * calls; the position is the effect's ordinal.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Effect.Put.class, name = "put"),
  @JsonSubTypes.Type(value = Effect.Patch.class, name = "patch"),
  @JsonSubTypes.Type(value = Effect.Delete.class, name = "delete"),
  @JsonSubTypes.Type(value = Effect.Notify.class, name = "notify"),
  @JsonSubTypes.Type(value = Effect.Email.class, name = "email"),
  @JsonSubTypes.Type(value = Effect.Call.class, name = "call"),
  @JsonSubTypes.Type(value = Effect.Emit.class, name = "emit"),
})
public sealed interface Effect {

  /** The capability that a version must have declared for this effect. */
  @JsonIgnore
  Capability needs();

  /** A change of one record. */
  sealed interface RecordChange extends Effect {
    /** The record. */
    RecordKey record();

    @Override
    default Capability needs() {
      return Capability.of(Capability.Kind.RECORDS_WRITE, record().collection());
    }
  }

  /** Something that touches a person or the outside: held until it is allowed. */
  sealed interface Action extends Effect {}

  /**
   * Creates or replaces a record.
   *
   * @param record its address
   * @param value any JSON value but {@code null}
   */
  record Put(RecordKey record, JsonNode value) implements RecordChange {
    /** Validates. */
    public Put {
      Objects.requireNonNull(record, "record");
      Json.requireValue(value, "value");
    }
  }

  /**
   * Changes a record by a JSON Merge Patch (RFC 7396); creates it where it is absent.
   *
   * @param record its address
   * @param patch a JSON object
   */
  record Patch(RecordKey record, JsonNode patch) implements RecordChange {
    /** Validates. */
    public Patch {
      Objects.requireNonNull(record, "record");
      if (!patch.isObject()) {
        throw new IllegalArgumentException("a patch is a JSON object");
      }
    }
  }

  /**
   * Removes a record; nothing happens where it is absent.
   *
   * @param record its address
   */
  record Delete(RecordKey record) implements RecordChange {
    /** Validates. */
    public Delete {
      Objects.requireNonNull(record, "record");
    }
  }

  /**
   * Asks to notify a member.
   *
   * @param recipient 1 to 256 characters, the member's id
   * @param message a JSON object with {@code title}, {@code purpose} and optional {@code body}
   */
  record Notify(String recipient, JsonNode message) implements Action {
    /** Validates. */
    public Notify {
      Message.requireRecipient(recipient);
      Message.requireLine(message, "title", Message.MAX_TITLE_CHARS);
      Message.requireLine(message, "purpose", Message.MAX_PURPOSE_CHARS);
      Message.allowText(message, "body", Message.MAX_BODY_CHARS);
    }

    @Override
    public Capability needs() {
      return Capability.of(Capability.Kind.NOTIFY);
    }
  }

  /**
   * Asks to mail a member.
   *
   * @param recipient 1 to 256 characters, the member's id
   * @param message a JSON object with {@code subject}, {@code text} and {@code purpose}
   */
  record Email(String recipient, JsonNode message) implements Action {
    /** Validates. */
    public Email {
      Message.requireRecipient(recipient);
      Message.requireLine(message, "subject", Message.MAX_TITLE_CHARS);
      Message.requireText(message, "text", Message.MAX_BODY_CHARS);
      Message.requireLine(message, "purpose", Message.MAX_PURPOSE_CHARS);
    }

    @Override
    public Capability needs() {
      return Capability.of(Capability.Kind.EMAIL);
    }
  }

  /**
   * Asks to call a registered destination.
   *
   * @param destination the destination's name
   * @param request a JSON object with optional {@code method}, {@code path} and {@code body}
   */
  record Call(String destination, JsonNode request) implements Action {
    /** Validates. */
    public Call {
      Capability.of(Capability.Kind.CALL, destination);
      if (!request.isObject()) {
        throw new IllegalArgumentException("a request is a JSON object");
      }
    }

    @Override
    public Capability needs() {
      return Capability.of(Capability.Kind.CALL, destination);
    }
  }

  /**
   * Emits an event.
   *
   * @param stream the stream that receives it
   * @param type the CloudEvents type, 1 to 256 characters without control characters
   * @param data any JSON value
   */
  record Emit(String stream, String type, JsonNode data) implements Effect {
    /** Validates. */
    public Emit {
      Capability.of(Capability.Kind.EMIT, stream);
      Objects.requireNonNull(data, "data");
      if (type.isBlank()
          || type.length() > 256
          || !Json.isWellFormed(type)
          || type.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "an event type has 1 to 256 characters without control characters");
      }
    }

    @Override
    public Capability needs() {
      return Capability.of(Capability.Kind.EMIT, stream);
    }
  }
}

package dev.hookwarden.effect.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.effect.control.RecordShelf;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records of a workspace, to look at. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Records {
  private RecordShelf shelf;
  private CurrentActor actor;

  /** For the container. */
  public Records() {}

  /** Creates the bean. */
  @Inject
  public Records(RecordShelf shelf, CurrentActor actor) {
    this.shelf = shelf;
    this.actor = actor;
  }

  /**
   * One record of the actor's workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, or {@link Problem#INVALID_NAME} if
   *     the address is not possible
   */
  @Requires(Permission.RECORD_READ)
  public RecordView record(String collection, String key) {
    return shelf
        .find(actor.get().workspace(), address(collection, key))
        .map(StoredRecord::view)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.NOT_FOUND, "there is no such record in '" + collection + "'"));
  }

  /**
   * Records of a collection of the actor's workspace, in the order of their keys. A page ends early
   * if they are large. A field is looked for in no more than 10,000 records at a time, and in fewer
   * large ones; the page that follows goes on from there.
   *
   * @param search which
   * @param after only keys after this; empty for the first
   * @param limit the most records
   */
  @Requires(Permission.RECORD_READ)
  public RecordPage records(String collection, RecordSearch search, String after, int limit) {
    address(collection, "any");
    return shelf.browse(actor.get().workspace(), collection, search, after, limit);
  }

  /**
   * The names of collections of the actor's workspace that hold records, in their order.
   *
   * @param after only names after this; empty for the first
   * @param limit the most names
   */
  @Requires(Permission.RECORD_READ)
  public List<String> collections(String after, int limit) {
    return shelf.collections(actor.get().workspace(), after, limit);
  }

  /**
   * What effects would change in the actor's workspace if they took place now, one after the other.
   * Nothing changes.
   *
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if a record would become too
   *     large, or all of them together
   */
  @Requires(Permission.RECORD_READ)
  public List<ChangePreview> preview(List<Effect> effects) {
    UUID workspace = actor.get().workspace();
    return ChangePreview.of(
        effects, record -> shelf.find(workspace, record).map(StoredRecord::content));
  }

  /**
   * Answers a run's read and notes what was read. The caller has checked the run's capability.
   *
   * @param until when the run is over, and with it the search of a {@code find}
   * @return for {@code get} the value or JSON null; for {@code find} an array of key and value
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if what is found does not
   *     fit into one answer; with {@link Problem#UNAVAILABLE} if the search took too long
   */
  public JsonNode read(UUID workspace, RecordQuery query, ReadSet reads, Instant until) {
    return switch (query) {
      case RecordQuery.Get get -> {
        Optional<StoredRecord> found = shelf.find(workspace, get.record());
        reads.note(get.record(), found.map(StoredRecord::revision).orElse(ReadSet.ABSENT));
        yield found.map(RecordShelf::parse).orElseGet(JsonNodeFactory.instance::nullNode);
      }
      case RecordQuery.Find find -> {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (StoredRecord stored : shelf.search(workspace, find.filter(), until)) {
          reads.note(new RecordKey(find.filter().collection(), stored.key()), stored.revision());
          answer.addObject().put("key", stored.key()).set("value", RecordShelf.parse(stored));
        }
        yield answer;
      }
    };
  }

  private static RecordKey address(String collection, String key) {
    try {
      return new RecordKey(collection, key);
    } catch (IllegalArgumentException e) {
      throw new HookwardenException(Problem.INVALID_NAME, e.getMessage());
    }
  }
}

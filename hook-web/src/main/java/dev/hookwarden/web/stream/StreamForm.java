package dev.hookwarden.web.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.access.boundary.ActorName;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.NewStreamSettings;
import dev.hookwarden.stream.boundary.StreamSettingsView;
import dev.hookwarden.web.layout.Addresses;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed in the form of a stream, as text. */
public final class StreamForm {
  private String schema = "";
  private String retention = "";
  private boolean named;
  private String senders = "";
  private String window = "";

  /** Begins with what holds. */
  void take(StreamSettingsView view, List<ActorName> able) {
    Duration seconds = view.window();
    schema = view.schema() == null ? "" : view.schema().toPrettyString();
    retention = view.retentionDays() == null ? "" : view.retentionDays().toString();
    window = seconds == null ? "" : String.valueOf(seconds.toSeconds());
    named = view.senders() != null;
    senders =
        view.senders() == null
            ? ""
            : view.senders().stream()
                .map(each -> shown(each, able))
                .collect(Collectors.joining("\n"));
  }

  /** The name, unless it means somebody else too, or nobody who may still send. */
  private static String shown(ActorName sender, List<ActorName> able) {
    List<ActorName> same = able.stream().filter(each -> each.name().equals(sender.name())).toList();
    return same.size() == 1 && same.getFirst().id().equals(sender.id())
        ? sender.name()
        : sender.id().toString();
  }

  /**
   * What is typed.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, which names the member
   */
  NewStreamSettings settings() {
    return new NewStreamSettings(
        schemaJson(),
        number("retentionDays", retention),
        named ? senders.lines().map(String::strip).filter(line -> !line.isEmpty()).toList() : null,
        number("windowSeconds", window));
  }

  /** The schema that is typed; {@code null} for none. */
  @Nullable JsonNode schemaJson() {
    if (schema.isBlank()) {
      return null;
    }
    try {
      return Json.parse(schema);
    } catch (JsonProcessingException e) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "schema: it is not JSON: " + e.getOriginalMessage());
    }
  }

  private static @Nullable Long number(String member, String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new HookwardenException(Problem.INVALID_REQUEST, member + ": a whole number");
    }
  }

  /** The schema as JSON; empty for none. */
  public String getSchema() {
    return schema;
  }

  /** Takes the schema. */
  public void setSchema(@Nullable String schema) {
    this.schema = Addresses.text(schema);
  }

  /** After how many days events are removed; empty for the workspace's. */
  public String getRetention() {
    return retention;
  }

  /** Takes after how many days events are removed. */
  public void setRetention(@Nullable String retention) {
    this.retention = Addresses.text(retention);
  }

  /** Whether only those who are named may send. */
  public boolean isNamed() {
    return named;
  }

  /** Takes whether only those who are named may send. */
  public void setNamed(boolean named) {
    this.named = named;
  }

  /** Who may send, one on each line. */
  public String getSenders() {
    return senders;
  }

  /** Takes who may send. */
  public void setSenders(@Nullable String senders) {
    this.senders = Addresses.text(senders);
  }

  /** For how many seconds the same is not taken in twice; empty for the server's. */
  public String getWindow() {
    return window;
  }

  /** Takes for how many seconds the same is not taken in twice. */
  public void setWindow(@Nullable String window) {
    this.window = Addresses.text(window);
  }
}
